"use strict";
// Helps people enter records; every page works without it.
(function () {
  document.querySelectorAll("[data-script]").forEach(function (element) { element.hidden = false; });

  // The day kept from the record before is replaced by the first key.
  var first = document.querySelector("[autofocus]");
  if (first && first.select) { first.focus(); first.select(); }

  // 12 bags of what was chosen are so many kilograms.
  function number(text) {
    var plain = text.replace(/[\s\u00a0\u202f]/g, "").replace(",", ".");
    return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : NaN;
  }
  document.querySelectorAll("[data-sum]").forEach(function (output) {
    var box = output.closest(".quantity");
    var form = output.closest("form");
    var input = box.querySelector("input");
    var unit = box.querySelector("select");
    var crop = form.querySelector("[data-crop]");
    function show() {
      var weights = unit.selectedOptions[0] && unit.selectedOptions[0].dataset.grams;
      var count = number(input.value);
      output.textContent = "";
      if (!weights || isNaN(count)) { return; }
      var grams = JSON.parse(weights);
      var one = grams[crop ? crop.value : ""];
      if (one === undefined) { one = grams[""]; }
      if (one === undefined) { return; }
      var language = document.documentElement.lang || "fr";
      output.textContent = "= " + (count * one / 1000).toLocaleString(language) + "\u00a0kg";
    }
    [input, unit, crop].forEach(function (element) {
      if (element) { element.addEventListener("input", show); element.addEventListener("change", show); }
    });
    show();
  });
})();
