import Localisation
import NodeCore
import WebFrame

/// What every page of one console has at hand.
struct ConsoleHouse: Sendable {
    let roster: NodeRoster
    let options: Console.Options
    let environment: NodeEnvironment
    let renderer: PageRenderer
    let door: ConsoleDoor
}
