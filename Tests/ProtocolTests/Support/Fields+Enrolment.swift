import ClusterProtocol

extension Fields {
    static func enrol(_ enrol: Enrol) -> JSON {
        [
            "invite_id": .text(enrol.invite.hex),
            "signing_key": .text(enrol.signingKey.hex),
            "curve_key": .text(enrol.transportKey.hex),
            "mac": .text(Hex.text(enrol.mac)),
            "signature": .text(Hex.text(enrol.signature)),
        ]
    }

    static func enrolled(_ enrolled: Enrolled) -> JSON {
        switch enrolled {
        case .refused(let error):
            ["refusal": name(error.code), "detail": .text(error.detail)]
        case .accepted(let acceptance):
            .object(
                [
                    ("certificate", sealed(acceptance.chain.leaf)),
                    ("chain", sealed(acceptance.chain.issuers)),
                    ("catalogue", sealed(acceptance.catalogue)),
                    ("catalogue_chain", sealed(acceptance.catalogueChain)),
                    ("name", .text(acceptance.name)),
                    ("country_key", .text(Hex.text(acceptance.countryKey ?? []))),
                ]
                    + (acceptance.delegations.isEmpty
                        ? [] : [("delegations", sealed(acceptance.delegations))])
            )
        }
    }

    static func invite(_ invite: Invite) -> JSON {
        [
            "secret": .text(Hex.text(invite.secret)),
            "hub_curve_key": .text(invite.hubTransportKey.hex),
            "federation_key": .text(invite.federation.hex),
            "exchange_endpoint": .text(invite.exchangeEndpoint),
            "enrolment_endpoint": .text(invite.enrolmentEndpoint),
            "news_endpoint": .text(invite.newsEndpoint),
            "expires_at": .long(invite.expiresAtSeconds),
            "role": invite.role == .cluster ? "CLUSTER" : "HUB",
        ]
    }
}
