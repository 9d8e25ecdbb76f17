import ArgumentParser
import HubCore

struct TransferCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "transfer",
        abstract: "Rattache un cluster à un autre hub (au hub national)."
    )
    @OptionGroup var common: CommonOptions
    @OptionGroup var person: PersonOptions
    @Argument(help: "Nom ou identifiant du cluster.") var cluster: String
    @Option(help: "Nom ou identifiant du hub de destination.") var to: String

    func run() async {
        await common.perform(
            .transfer(TransferRequest(cluster: cluster, hub: to, person: person.name))
        )
    }
}

struct RotateKeyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rotate-key",
        abstract: "Change la clé de signature de ce hub."
    )
    @OptionGroup var common: CommonOptions
    @OptionGroup var person: PersonOptions
    @OptionGroup var federation: FederationOptions

    func run() async {
        let seed = federation.read(in: common.lang)
        await common.perform(
            .rotateKey(KeyRotationRequest(federationSeed: seed, person: person.name))
        )
    }
}

struct RevokeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke",
        abstract: "Met fin au certificat d'un membre, ou d'un hub avec --hub."
    )
    @OptionGroup var common: CommonOptions
    @OptionGroup var person: PersonOptions
    @OptionGroup var federation: FederationOptions
    @Argument(help: "Nom ou identifiant du cluster, ou du hub.") var member: String
    @Flag(help: "C'est un hub de clusters : il faut la clé de la fédération.")
    var hub = false

    func validate() throws {
        guard hub || federation.federationKey == nil else {
            throw ValidationError("--federation-key va avec --hub")
        }
    }

    func run() async {
        guard hub else {
            await common.perform(.revoke(member: member))
            return
        }
        let seed = federation.read(in: common.lang)
        await common.perform(
            .revokeHub(
                HubRevocationRequest(hub: member, federationSeed: seed, person: person.name)
            )
        )
    }
}
