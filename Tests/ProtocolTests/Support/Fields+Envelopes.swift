import ClusterProtocol

extension Fields {
    static func envelope(_ envelope: Envelope) -> JSON {
        let content: (String, JSON) =
            switch envelope {
            case .hello(let body): ("hello", hello(body))
            case .welcome(let body): ("welcome", welcome(body))
            case .put(let body): ("put", put(body))
            case .ack(let body): ("ack", ack(body))
            case .nack(let body): ("nack", nack(body))
            case .fetch(let body): ("fetch", fetch(body))
            case .slice(let body): ("slice", slice(body))
            case .news(let body): ("news", ["standing": standing(body)])
            case .enrol(let body): ("enrol", enrol(body))
            case .enrolled(let body): ("enrolled", enrolled(body))
            case .bye: ("bye", [:])
            }
        return .object([("version", 1), content])
    }

    static func standing(_ standing: Standing) -> JSON {
        var members: [(String, JSON)] = [
            ("release", .long(standing.release)),
            ("release_digest", .text(standing.releaseDigest?.hex ?? "")),
            ("catalogue", .text(standing.catalogue?.hex ?? "")),
            ("revocations", .long(standing.revocations)),
        ]
        if let digest = standing.revocationsDigest {
            members.append(("revocations_digest", .text(digest.hex)))
        }
        return .object(members)
    }

    private static func hello(_ hello: Hello) -> JSON {
        var members: [(String, JSON)] = [
            ("certificate", sealed(hello.chain.leaf)), ("chain", sealed(hello.chain.issuers)),
        ]
        if let head = hello.head { members.append(("head", position(head.epoch, head.sequence))) }
        members += [("holds", standing(hello.holds)), ("agent", .text(hello.agent))]
        if let past = hello.pastLedger { members.append(("past_ledger", .text(past.hex))) }
        if let digest = hello.head?.digest { members.append(("head_digest", .text(digest.hex))) }
        if hello.viewings != .start {
            let position: JSON = [
                "number": .long(hello.viewings.number), "chain": .text(hello.viewings.chain.hex),
            ]
            members.append(("viewings", position))
        }
        return .object(members)
    }

    private static func welcome(_ welcome: Welcome) -> JSON {
        var members: [(String, JSON)] = [
            ("certificate", sealed(welcome.chain.leaf)),
            ("chain", sealed(welcome.chain.issuers)),
            ("streams", .array(welcome.streams) { stream($0) }),
            ("highest_epoch_counter", .number(Int(welcome.highestEpochCounter))),
            (
                "revisions",
                .array(welcome.revisions.sorted { $0.key < $1.key }) {
                    ["period": .text($0.key), "revision": .number(Int($0.value))]
                }
            ),
            ("window", .number(welcome.window)),
            ("standing", standing(welcome.standing)),
            ("certificates", .array(welcome.certificates) { .text($0.hex) }),
            ("complete", .flag(welcome.isComplete)),
        ]
        if !welcome.revocations.isEmpty {
            members.append(("revocations", .array(welcome.revocations) { .text($0.hex) }))
        }
        if let chain = welcome.issued { members.append(("issued", issued(chain))) }
        if !welcome.delegations.isEmpty {
            members.append(("delegations", sealed(welcome.delegations)))
        }
        if !welcome.moved.isEmpty {
            members.append(("moved", .array(welcome.moved) { issued($0) }))
        }
        if welcome.viewings > 0 { members.append(("viewings", .long(welcome.viewings))) }
        if welcome.hasOtherViewings { members.append(("viewings_again", true)) }
        return .object(members)
    }

    static func stream(_ state: StreamState) -> JSON {
        [
            "node_id": .text(state.stream.node.hex),
            "epoch": epoch(state.stream.epoch),
            "settled_through": .long(state.settled.through),
            "ranges": ranges(state.settled.above),
        ]
    }

    static func ranges(_ ranges: [ClosedRange<UInt64>]) -> JSON {
        .array(ranges) { ["first": .long($0.lowerBound), "last": .long($0.upperBound)] }
    }

    private static func put(_ put: Put) -> JSON {
        var members: [(String, JSON)] = [
            ("certificates", sealed(put.certificates)), ("batches", sealed(put.batches)),
            ("revocations", sealed(put.revocations)),
        ]
        if !put.rotations.isEmpty {
            members.append(("rotations", .array(put.rotations) { sealed($0) }))
        }
        return .object(members)
    }

    private static func ack(_ ack: Ack) -> JSON {
        var members: [(String, JSON)] = [
            ("streams", .array(ack.streams) { stream($0) }),
            ("receipts", sealed(ack.receipts)),
            ("certificates", .array(ack.certificates) { .text($0.hex) }),
            ("window", .number(ack.window)),
            ("standing", standing(ack.standing)),
        ]
        if !ack.revocations.isEmpty {
            members.append(("revocations", .array(ack.revocations) { .text($0.hex) }))
        }
        if let chain = ack.issued { members.append(("issued", issued(chain))) }
        return .object(members)
    }

    private static func nack(_ nack: Nack) -> JSON {
        var members: [(String, JSON)] = []
        if let batch = nack.batch {
            members += [
                ("node_id", .text(batch.stream.node.hex)), ("epoch", epoch(batch.stream.epoch)),
                ("sequence", .long(batch.sequence)),
            ]
        }
        members += [
            ("digest", .text(nack.digest?.hex ?? "")), ("code", name(nack.error.code)),
            ("retry", name(nack.retry)), ("detail", .text(nack.error.detail)),
        ]
        if let receipt = nack.receipt { members.append(("receipt", sealed(receipt))) }
        return .object(members)
    }

    static func name(_ code: RefusalCode) -> JSON { .text(screaming("\(code)")) }

    private static func name(_ retry: Retry) -> JSON { .text(screaming("\(retry)")) }

    private static func screaming(_ name: String) -> String {
        name.map { $0.isUppercase ? "_\($0)" : $0.uppercased() }.joined()
    }

    private static func fetch(_ fetch: Fetch) -> JSON {
        switch fetch {
        case .release(let query): ["release": self.query(query)]
        case .catalogue(let digest): ["catalogue": .text(digest?.hex ?? "")]
        case .revocations(let version): ["revocations": .long(version)]
        case .viewings(let number): ["viewings": .long(number)]
        }
    }

    static func query(_ query: ReleaseQuery) -> JSON {
        var members: [(String, JSON)] = [("number", .long(query.number))]
        switch query.part {
        case .everything: members.append(("everything", true))
        case .area(let filiere, let zone):
            members += [("filiere", .text(filiere)), ("zone", .text(zone ?? ""))]
        }
        return .object(members + [("from", .number(query.from))])
    }

    private static func slice(_ slice: Slice) -> JSON {
        switch slice {
        case .release(let answer): ["release": self.answer(answer)]
        case .catalogue(let catalogue, let chain):
            ["catalogue": ["catalogue": sealed(catalogue), "chain": sealed(chain)]]
        case .revocations(let lists, let chain):
            ["revocations": ["lists": sealed(lists), "chain": sealed(chain)]]
        case .viewings(let answer):
            [
                "viewings": [
                    "viewings": sealed(answer.viewings), "chain": sealed(answer.chain),
                    "through": .long(answer.through), "above": .long(answer.above),
                ]
            ]
        }
    }

    private static func answer(_ answer: SliceOfRelease) -> JSON {
        var members: [(String, JSON)] = [
            ("manifest", sealed(answer.manifest)), ("chain", sealed(answer.chain)),
            ("query", query(answer.query)),
        ]
        if let leaf = answer.leaf {
            members += [
                ("slice", .text(Hex.text(leaf.bytes))), ("leaf_index", .number(leaf.index)),
                ("proof", .array(leaf.proof) { .text($0.hex) }),
            ]
        }
        return .object(
            members + [
                ("position", .number(answer.query.from)), ("remaining", .number(answer.remaining)),
            ]
        )
    }
}
