"use strict";
// Saves forms marked data-save while people type. Everything works without it: the button does the same.
(function () {
  var waitMilliseconds = 700;

  function attach(form) {
    var state = form.querySelector("[data-save-state]") || document.querySelector("[data-save-state]");
    var timer = null, isBusy = false, isDirty = false;

    function tell(name, text) {
      if (!state) { return; }
      state.dataset.state = name;
      state.textContent = text || state.dataset[name] || "";
    }

    function mark(problems) {
      form.querySelectorAll("[data-live-problem]").forEach(function (old) { old.remove(); });
      form.querySelectorAll("[aria-invalid]").forEach(function (field) { field.removeAttribute("aria-invalid"); });
      problems.forEach(function (problem, index) {
        var field = problem.field && form.elements.namedItem(problem.field);
        if (field && field.length && !field.tagName) { field = field[0]; }
        if (!field || !field.tagName) { return; }
        var text = document.createElement("p");
        text.className = "wrong";
        text.id = "saving-problem-" + index;
        text.dataset.liveProblem = "";
        text.textContent = problem.text;
        field.setAttribute("aria-invalid", "true");
        field.setAttribute("aria-describedby", text.id);
        (field.closest(".field") || field.parentNode).appendChild(text);
      });
    }

    function live(texts) {
      Object.keys(texts || {}).forEach(function (id) {
        var element = document.getElementById(id);
        if (element) { element.textContent = texts[id]; }
      });
    }

    function save(isLeaving) {
      if (isBusy && !isLeaving) { return; }
      isBusy = true;
      isDirty = false;
      tell("saving");
      fetch(form.action, {
        method: "POST",
        body: new URLSearchParams(new FormData(form)),
        headers: { "X-Grenier-Save": "1" },
        credentials: "same-origin",
        keepalive: isLeaving === true
      }).then(function (response) { return response.json(); }).then(function (answer) {
        isBusy = false;
        mark(answer.saved ? [] : answer.problems || []);
        if (answer.saved) {
          if (answer.action) { form.action = answer.action; }
          live(answer.live);
          tell("saved", answer.message);
        } else {
          var general = (answer.problems || []).filter(function (problem) { return !problem.field; });
          tell("toCorrect", general.length ? general[0].text : null);
        }
        if (isDirty) { later(); }
      }).catch(function () {
        isBusy = false;
        isDirty = true;
        tell("notSaved");
      });
    }

    function later() {
      isDirty = true;
      clearTimeout(timer);
      timer = setTimeout(save, waitMilliseconds);
    }

    form.addEventListener("input", later);
    form.addEventListener("change", later);
    document.addEventListener("visibilitychange", function () {
      if (document.visibilityState === "hidden" && isDirty) { clearTimeout(timer); save(true); }
    });
  }

  // A button that takes a while says so, and is not pressed twice.
  function wait(button) {
    button.form.addEventListener("submit", function () {
      var text = document.createElement("p");
      text.setAttribute("role", "status");
      text.textContent = button.dataset.busy;
      button.form.appendChild(text);
      setTimeout(function () { button.disabled = true; }, 0);
    });
  }

  document.querySelectorAll("button[data-busy]").forEach(wait);
  document.querySelectorAll("form[data-save]").forEach(attach);
  document.querySelectorAll("[data-print]").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function () { window.print(); });
  });

  // The text is selected as well: where a browser gives no clipboard, Ctrl-C still takes it.
  document.querySelectorAll("[data-copy]").forEach(function (button) {
    var text = document.getElementById(button.dataset.copy);
    var state = button.parentNode.querySelector("[data-copied]");
    function tell() { if (state) { state.textContent = state.dataset.copied; } }
    button.hidden = false;
    button.addEventListener("click", function () {
      text.focus();
      text.select();
      function copy() { if (document.execCommand("copy")) { tell(); } }
      if (navigator.clipboard) {
        navigator.clipboard.writeText(text.value).then(tell, copy);
      } else {
        copy();
      }
    });
  });
})();
