import Foundation
import HTTPTypes
import Hummingbird
import Localisation
import NodeCore
import WebFrame

/// Every address of the console.
enum ConsoleRoutes {
    static let entryPath = "/entree"
    static let codePath = "/code"
    static let languagePath = "/langue"

    static func router(of house: ConsoleHouse) -> Router<ConsoleContext> {
        let router = Router(context: ConsoleContext.self)
        // From the outside in; each throws what the error pages tell.
        router.add(middleware: HeadersGuard())
        router.add(middleware: ErrorPages(house: house))
        router.add(middleware: HostGuard(door: house.door))
        router.add(middleware: OriginGuard(door: house.door))
        router.add(middleware: SessionGuard(door: house.door))
        addAssets(router)
        addSheetStyle(router)
        addDoor(of: house, router)
        let pages = PageRoutes(house: house, router: router)
        house.addStart(to: router)
        house.addWeek(to: pages)
        house.addPublishing(to: pages)
        house.addExchange(to: pages)
        house.addCare(to: pages)
        house.addComparison(to: pages)
        RecordPages.add(to: pages)
        GridPages.add(to: pages)
        PlanPages.add(to: pages)
        SeasonPages.add(to: pages)
        return router
    }

    private static func addAssets(_ router: Router<ConsoleContext>) {
        let assets = [
            (ConsoleAssets.stylePath, "console.css", "text/css; charset=utf-8"),
            (ConsoleAssets.scriptPath, "console.js", "text/javascript; charset=utf-8"),
            (ConsoleAssets.iconPath, "favicon.svg", "image/svg+xml"),
            // Asked for on behalf of pages that name no picture, such as the sheet to print.
            ("/favicon.ico", "favicon.svg", "image/svg+xml"),
            (ConsoleAssets.entryStylePath, "entry.css", "text/css; charset=utf-8"),
            (ConsoleAssets.entryScriptPath, "entry.js", "text/javascript; charset=utf-8"),
        ]
        for (path, name, type) in assets {
            router.get(RouterPath(path)) { _, _ in
                guard let bytes = ConsoleAssets.all[name] else { throw ConsoleProblem.noSuchPage }
                return Response.asset(bytes, type: type)
            }
        }
    }

    private static func addSheetStyle(_ router: Router<ConsoleContext>) {
        router.get(RouterPath(ConsoleAssets.sheetStylePath)) { _, _ in
            Response.text(PageStyle.css, type: "text/css; charset=utf-8")
        }
    }

    private static func addDoor(of house: ConsoleHouse, _ router: Router<ConsoleContext>) {
        router.get(RouterPath(entryPath)) { request, _ in
            guard
                let session = house.door.enter(
                    with: request.query["cle"] ?? "",
                    language: house.options.language,
                    isUnlocked: house.options.pin == nil
                )
            else { throw ConsoleProblem.noSession }
            var response = Response.redirect(to: "/")
            response.setCookie(
                Cookie(
                    name: house.door.cookieName,
                    value: session.id,
                    path: "/",
                    httpOnly: true,
                    sameSite: .strict
                )
            )
            return response
        }
        router.post(RouterPath(languagePath)) { request, context in
            guard let session = context.session else { throw ConsoleProblem.noSession }
            let form = try await house.form(request, of: session)
            if let language = Language(rawValue: form["language"]) {
                house.door.change(session.id) { $0.language = language }
            }
            return Response.redirect(to: RequestChecks.local(form["back"]))
        }
        house.addCode(to: router)
    }
}
