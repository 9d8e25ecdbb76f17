#include "dashboard_assets.h"

// The compiler reads the files itself: one executable carries its pages. A new file of Assets/ takes two
// lines here: its bytes, and its place in the list. The style and the icon are the console's, so that both
// look alike; what the dashboard has of its own comes after.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char accounts[] = {
#embed "Assets/accounts.mustache"
};
static const unsigned char audit[] = {
#embed "Assets/audit.mustache"
};
static const unsigned char choices[] = {
#embed "Assets/choices.mustache"
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
static const unsigned char member[] = {
#embed "Assets/member.mustache"
};
static const unsigned char members[] = {
#embed "Assets/members.mustache"
};
static const unsigned char monday[] = {
#embed "Assets/monday.mustache"
};
static const unsigned char password[] = {
#embed "Assets/password.mustache"
};
static const unsigned char sign_in[] = {
#embed "Assets/sign-in.mustache"
};
static const unsigned char table[] = {
#embed "Assets/table.mustache"
};
static const unsigned char dashboard_css[] = {
#embed "Assets/dashboard.css"
};
static const unsigned char console_css[] = {
#embed "../../Nodes/CConsoleAssets/Assets/console.css"
};
static const unsigned char favicon_svg[] = {
#embed "../../Nodes/CConsoleAssets/Assets/favicon.svg"
};

#define ASSET(name, bytes) {name, bytes, sizeof bytes}

static const grenier_dashboard_asset assets[] = {
    ASSET("accounts.mustache", accounts),
    ASSET("audit.mustache", audit),
    ASSET("choices.mustache", choices),
    ASSET("csrf.mustache", csrf),
    ASSET("error.mustache", error),
    ASSET("layout.mustache", layout),
    ASSET("member.mustache", member),
    ASSET("members.mustache", members),
    ASSET("monday.mustache", monday),
    ASSET("password.mustache", password),
    ASSET("sign-in.mustache", sign_in),
    ASSET("table.mustache", table),
    ASSET("dashboard.css", dashboard_css),
    ASSET("console.css", console_css),
    ASSET("favicon.svg", favicon_svg),
};

const grenier_dashboard_asset *grenier_dashboard_assets(size_t *count) {
  *count = sizeof assets / sizeof assets[0];
  return assets;
}
