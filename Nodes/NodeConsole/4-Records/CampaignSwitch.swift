import Indicators
import Localisation
import NodeCore
import WebFrame

/// The choice of the campaign that a page is about.
struct CampaignSwitch: Sendable {
    struct Option: Sendable {
        let code: String
        let label: String
        let isChosen: Bool
    }

    /// The name of the field in addresses.
    static let field = "campagne"

    /// Where the choice leads.
    let action: String
    let options: [Option]
    let chosen: String
    let chosenCode: String
    /// First and last day, where the catalogue dates campaigns.
    let days: String?

    init(_ campaign: CampaignChoice, at address: String, _ wording: Wording) {
        action = address
        options = campaign.campaigns.reversed().map {
            Option(
                code: $0.code.rawValue,
                label: wording.text($0.label),
                isChosen: $0.code == campaign.chosen.code
            )
        }
        chosen = wording.text(campaign.chosen.label)
        chosenCode = campaign.chosen.code.rawValue
        if let start = campaign.chosen.start, let end = campaign.chosen.end {
            days = wording.say(
                Text.consoleCampaignDays(
                    start.written(in: wording.language),
                    end.written(in: wording.language)
                )
            )
        } else {
            days = nil
        }
    }
}

extension Visit {
    /// The campaign the address asks for; nil for none, or for one the catalogue does not have.
    var campaign: PeriodCode? {
        query[CampaignSwitch.field].map { PeriodCode($0) }.flatMap { known($0) }
    }

    /// The code itself, if it is a campaign's.
    func known(_ code: PeriodCode) -> PeriodCode? {
        catalogue.period(code)?.kind == .campaign ? code : nil
    }

    /// An address of the cluster that keeps to a campaign.
    func address(_ path: String, in campaign: PeriodCode) -> String {
        address(path) + "?\(CampaignSwitch.field)=\(campaign.rawValue)"
    }
}
