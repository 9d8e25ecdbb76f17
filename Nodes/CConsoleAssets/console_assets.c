#include "console_assets.h"

// The compiler reads the files itself: one executable carries its pages to a laptop, and nothing has to be
// installed beside it. A new file of Assets/ takes two lines here: its bytes, and its place in the list.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char code[] = {
#embed "Assets/code.mustache"
};
static const unsigned char csrf[] = {
#embed "Assets/csrf.mustache"
};
static const unsigned char error[] = {
#embed "Assets/error.mustache"
};
static const unsigned char layout[] = {
#embed "Assets/layout.mustache"
};
static const unsigned char problems[] = {
#embed "Assets/problems.mustache"
};
static const unsigned char save_state[] = {
#embed "Assets/save-state.mustache"
};
static const unsigned char compare[] = {
#embed "Assets/compare.mustache"
};
static const unsigned char exchange[] = {
#embed "Assets/exchange.mustache"
};
static const unsigned char publish[] = {
#embed "Assets/publish.mustache"
};
static const unsigned char start_begin[] = {
#embed "Assets/start-begin.mustache"
};
static const unsigned char start_confirm[] = {
#embed "Assets/start-confirm.mustache"
};
static const unsigned char start_invite[] = {
#embed "Assets/start-invite.mustache"
};
static const unsigned char week[] = {
#embed "Assets/week.mustache"
};
static const unsigned char action[] = {
#embed "Assets/action.mustache"
};
static const unsigned char campaign_switch[] = {
#embed "Assets/campaign-switch.mustache"
};
static const unsigned char care[] = {
#embed "Assets/care.mustache"
};
static const unsigned char families[] = {
#embed "Assets/families.mustache"
};
static const unsigned char hold[] = {
#embed "Assets/hold.mustache"
};
static const unsigned char entry_css[] = {
#embed "Assets/entry.css"
};
static const unsigned char entry_js[] = {
#embed "Assets/entry.js"
};
static const unsigned char field[] = {
#embed "Assets/field.mustache"
};
static const unsigned char grid[] = {
#embed "Assets/grid.mustache"
};
static const unsigned char grid_axis[] = {
#embed "Assets/grid-axis.mustache"
};
static const unsigned char grid_panel[] = {
#embed "Assets/grid-panel.mustache"
};
static const unsigned char grid_print[] = {
#embed "Assets/grid-print.mustache"
};
static const unsigned char plan[] = {
#embed "Assets/plan.mustache"
};
static const unsigned char record[] = {
#embed "Assets/record.mustache"
};
static const unsigned char record_form[] = {
#embed "Assets/record-form.mustache"
};
static const unsigned char record_list[] = {
#embed "Assets/record-list.mustache"
};
static const unsigned char record_shelf[] = {
#embed "Assets/record-shelf.mustache"
};
static const unsigned char season[] = {
#embed "Assets/season.mustache"
};
static const unsigned char season_levels[] = {
#embed "Assets/season-levels.mustache"
};
static const unsigned char targets[] = {
#embed "Assets/targets.mustache"
};
static const unsigned char console_css[] = {
#embed "Assets/console.css"
};
static const unsigned char console_js[] = {
#embed "Assets/console.js"
};
static const unsigned char favicon_svg[] = {
#embed "Assets/favicon.svg"
};

#define ASSET(name, bytes) {name, bytes, sizeof bytes}

static const grenier_console_asset assets[] = {
    ASSET("code.mustache", code),
    ASSET("csrf.mustache", csrf),
    ASSET("error.mustache", error),
    ASSET("layout.mustache", layout),
    ASSET("problems.mustache", problems),
    ASSET("save-state.mustache", save_state),
    ASSET("compare.mustache", compare),
    ASSET("exchange.mustache", exchange),
    ASSET("publish.mustache", publish),
    ASSET("start-begin.mustache", start_begin),
    ASSET("start-confirm.mustache", start_confirm),
    ASSET("start-invite.mustache", start_invite),
    ASSET("week.mustache", week),
    ASSET("action.mustache", action),
    ASSET("campaign-switch.mustache", campaign_switch),
    ASSET("care.mustache", care),
    ASSET("families.mustache", families),
    ASSET("hold.mustache", hold),
    ASSET("entry.css", entry_css),
    ASSET("entry.js", entry_js),
    ASSET("field.mustache", field),
    ASSET("grid.mustache", grid),
    ASSET("grid-axis.mustache", grid_axis),
    ASSET("grid-panel.mustache", grid_panel),
    ASSET("grid-print.mustache", grid_print),
    ASSET("plan.mustache", plan),
    ASSET("record.mustache", record),
    ASSET("record-form.mustache", record_form),
    ASSET("record-list.mustache", record_list),
    ASSET("record-shelf.mustache", record_shelf),
    ASSET("season.mustache", season),
    ASSET("season-levels.mustache", season_levels),
    ASSET("targets.mustache", targets),
    ASSET("console.css", console_css),
    ASSET("console.js", console_js),
    ASSET("favicon.svg", favicon_svg),
};

const grenier_console_asset *grenier_console_assets(size_t *count) {
  *count = sizeof assets / sizeof assets[0];
  return assets;
}
