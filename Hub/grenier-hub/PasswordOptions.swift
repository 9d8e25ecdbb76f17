import ArgumentParser
import DataFolder
import HubCore
import Localisation
import Passwords

/// Where a password is read from: never from the command line, which everybody on the machine can see.
struct PasswordOptions: ParsableArguments {
    @Flag(help: "Lit le mot de passe sur l'entrée standard au lieu de le demander.")
    var passwordStdin = false

    /// Reads a password and hashes it, or ends the process with what is wrong.
    func hash(of login: String, in language: Language) -> PasswordHash {
        do {
            return try PasswordHash(hashing: try read(login, language))
        } catch let failure as PasswordFailure {
            refuse(AccountError(failure), language)
        } catch let error as AccountError {
            refuse(error, language)
        } catch {
            refuse(.password(Text.passwordUnavailable()), language)
        }
    }

    private func read(_ login: String, _ language: Language) throws -> String {
        if passwordStdin { return readLine() ?? "" }
        let password = Terminal.secret(Text.accountAsk(login).rendered(in: language))
        let again = Terminal.secret(Text.accountAskAgain().rendered(in: language))
        guard password == again else { throw AccountError.password(Text.passwordsDiffer()) }
        return password
    }

    private func refuse(_ error: AccountError, _ language: Language) -> Never {
        Output.problem(error.message.rendered(in: language))
        Output.leave(error.exitCode)
    }
}
