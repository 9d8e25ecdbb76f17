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
    ASSET("console.css", console_css),
    ASSET("console.js", console_js),
    ASSET("favicon.svg", favicon_svg),
};

const grenier_console_asset *grenier_console_assets(size_t *count) {
  *count = sizeof assets / sizeof assets[0];
  return assets;
}
