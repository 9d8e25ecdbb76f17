import ClusterProtocol

/// Bodies as readable JSON: the schema's names, bytes in hexadecimal, 64-bit integers as text.
enum Fields {
    static func epoch(_ epoch: EpochID) -> JSON {
        ["counter": .number(Int(epoch.counter)), "nonce": .long(epoch.nonce)]
    }

    static func batch(_ batch: Batch) -> JSON {
        [
            "node_id": .text(batch.id.stream.node.hex),
            "epoch": epoch(batch.id.stream.epoch),
            "sequence": .long(batch.id.sequence),
            "previous": .text(batch.previous?.hex ?? ""),
            "sealed_at": .long(batch.sealedAtSeconds),
            "catalogue": .text(batch.catalogue.hex),
            "certificate": .text(batch.certificate.hex),
            "summaries": .array(batch.summaries) { summary in
                [
                    "period": .text(summary.period),
                    "revision": .number(Int(summary.revision)),
                    "presence": .text(Hex.text(summary.presence)),
                    "values": .array(summary.values) { .long($0) },
                ]
            },
        ]
    }

    static func certificate(_ certificate: Certificate) -> JSON {
        let role: JSON = certificate.hub == nil ? "CLUSTER" : "HUB"
        let common: JSON = [
            "role": role,
            "subject_id": .text(certificate.subject.hex),
            "serial": .number(Int(certificate.serial)),
            "signing_key": .text(certificate.signingKey.hex),
            "curve_key": .text(certificate.transportKey.hex),
            "issued_on": .number(Int(certificate.issuedOn.value)),
        ]
        switch certificate.scope {
        case .cluster(let scope): return common.adding([("cluster", cluster(scope))])
        case .hub(let scope): return common.adding([("hub", hub(scope))])
        }
    }

    private static func cluster(_ scope: ClusterScope) -> JSON {
        [
            "cluster_id": .text(scope.cluster.hex),
            "filiere": .text(scope.filiere),
            "home_commune": .text(scope.homeCommune),
            "zone": .text(scope.zone),
            "owner_token": .text(scope.owner?.hex ?? ""),
            "coach_token": .text(scope.coach?.hex ?? ""),
            "member_since": .number(Int(scope.memberSince.value)),
            "fictitious": .flag(scope.isFictitious),
        ]
    }

    private static func hub(_ scope: HubScope) -> JSON {
        [
            "name": .text(scope.name),
            "level": scope.level == .national ? "NATIONAL" : "REGIONAL",
            "filieres": .array(scope.filieres) { .text($0) },
            "zones": .array(scope.zones) { .text($0) },
            "root": .flag(scope.isRoot),
        ]
    }

    static func receipt(_ receipt: Receipt) -> JSON {
        [
            "batch": .text(receipt.batch.hex),
            "received_on": .number(Int(receipt.receivedOn.value)),
            "settlement": receipt.settlement == .journalled ? "JOURNALLED" : "REFUSED",
        ]
    }

    static func catalogue(_ catalogue: CatalogueDocument) -> JSON {
        [
            "identifier": .text(catalogue.identifier),
            "number": .long(catalogue.number),
            "document": .text(Hex.text(catalogue.document)),
        ]
    }

    static func revocations(_ list: RevocationList) -> JSON {
        [
            "version": .long(list.version),
            "entries": .array(list.entries) { entry in
                var members: [(String, JSON)] = [
                    ("subject_id", .text(entry.subject.hex)),
                    ("serial", .number(Int(entry.serial))),
                    ("revoked_on", .number(Int(entry.revokedOn.value))),
                    (
                        "cut_off",
                        .array(entry.cutOff.sorted { $0.key < $1.key }) {
                            position($0.key, $0.value)
                        }
                    ),
                ]
                if let leftOn = entry.leftOn {
                    members.append(("left_on", .number(Int(leftOn.value))))
                }
                return .object(members)
            },
        ]
    }

    static func viewing(_ viewing: Viewing) -> JSON {
        [
            "hub_id": .text(viewing.hub.hex),
            "cluster_id": .text(viewing.cluster.hex),
            "viewed_on": .number(Int(viewing.viewedOn.value)),
            "hub_name": .text(viewing.hubName),
            "person": .text(viewing.person),
            "function": .text(viewing.function),
            "grid": .flag(viewing.showedGrid),
            "figures": .flag(viewing.showedFigures),
            "periods": .array(viewing.periods) { .text($0) },
        ]
    }

    static func rotation(_ rotation: Rotation) -> JSON {
        var members: [(String, JSON)] = [("node_id", .text(rotation.subject.hex))]
        if let place = rotation.place {
            members += [
                ("epoch", epoch(place.id.stream.epoch)), ("sequence", .long(place.id.sequence)),
                ("previous", .text(place.previous?.hex ?? "")),
            ]
        }
        members += [
            ("old_key", .text(rotation.oldKey.hex)), ("new_key", .text(rotation.newKey.hex)),
            ("curve_key", .text(rotation.transportKey.hex)),
            ("certificate", .text(rotation.certificate.hex)),
        ]
        if let place = rotation.place {
            let closed = place.closed.sorted { $0.key < $1.key }
            members.append(("closed", .array(closed) { position($0.key, $0.value) }))
        }
        return .object(members)
    }

    static func position(_ id: EpochID, _ sequence: UInt64) -> JSON {
        ["epoch": epoch(id), "sequence": .long(sequence)]
    }

    static func release(_ manifest: ReleaseManifest) -> JSON {
        [
            "number": .long(manifest.number),
            "epoch": .text(manifest.epoch),
            "as_of": .text(manifest.asOf),
            "catalogue": .text(manifest.catalogue.hex),
            "catalogue_identifier": .text(manifest.catalogueIdentifier),
            "signed_by_name": .text(manifest.signedByName),
            "signed_by_function": .text(manifest.signedByFunction),
            "state": manifest.state == .final ? "FINAL" : "PROVISIONAL",
            "merkle_root": .text(manifest.merkleRoot.hex),
            "slice_count": .number(manifest.sliceCount),
            "previous": .text(manifest.previous?.hex ?? ""),
            "hub_id": .text(manifest.hub.hex),
            "hub_name": .text(manifest.hubName),
            "contributors_min": .number(manifest.contributorsMin),
        ]
    }

    static func sealed(_ sealed: Sealed) -> JSON {
        [
            "body": .text(Hex.text(sealed.body)),
            "signature": .text(Hex.text(sealed.signature)),
            "signer": .text(sealed.signer.hex),
        ]
    }

    static func sealed(_ rotation: SealedRotation) -> JSON {
        [
            "body": .text(Hex.text(rotation.body)),
            "old_signature": .text(Hex.text(rotation.oldSignature)),
            "new_signature": .text(Hex.text(rotation.newSignature)),
        ]
    }

    static func issued(_ chain: CertificateChain) -> JSON {
        ["certificate": sealed(chain.leaf), "chain": sealed(chain.issuers)]
    }

    static func sealed(_ list: [Sealed]) -> JSON { .array(list) { sealed($0) } }
}
