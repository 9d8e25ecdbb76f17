import ClusterProtocol

extension Draw {
    mutating func chain() -> CertificateChain {
        CertificateChain(leaf: sealed(), issuers: list(8) { $0.sealed() })
    }

    mutating func standing() -> Standing {
        Standing(
            release: counter(),
            releaseDigest: optional { $0.random.fixed() },
            catalogue: optional { $0.random.fixed() },
            revocations: counter(),
            revocationsDigest: optional { $0.random.fixed() }
        )
    }

    mutating func streamState() -> StreamState {
        StreamState(stream: stream(), settled: settled().bounded)
    }

    mutating func query() -> ReleaseQuery {
        let part: ReleaseQuery.Part =
            random.flag()
            ? .everything : .area(filiere: code(), zone: optional { $0.code() })
        return ReleaseQuery(number: counter(), part: part, from: random.int(0...100_000))
    }

    mutating func nack() -> Nack {
        Nack(
            batch: optional { BatchID(stream: $0.stream(), sequence: $0.positive()) },
            digest: optional { $0.random.fixed() },
            error: ProtocolError(RefusalCode.allCases[random.int(0...22)], name()),
            retry: Retry(rawValue: random.int(1...3)),
            receipt: optional { $0.sealed() }
        )
    }

    mutating func slice() -> Slice {
        switch random.int(0...3) {
        case 0:
            .release(
                SliceOfRelease(
                    manifest: sealed(),
                    chain: list(8) { $0.sealed() },
                    query: query(),
                    leaf: optional { draw in
                        SliceOfRelease.Leaf(
                            bytes: draw.random.bytes(draw.random.int(1...60)),
                            index: draw.random.int(0...1_000),
                            proof: draw.list(6) { $0.random.fixed() }
                        )
                    },
                    remaining: random.int(0...1_000)
                )
            )
        case 1: .catalogue(sealed(), chain: list(8) { $0.sealed() })
        case 2:
            .viewings(
                ViewingsAnswer(
                    viewings: list(6) { $0.sealed() },
                    chain: list(8) { $0.sealed() },
                    through: counter(),
                    above: counter()
                )
            )
        default: .revocations(list(6) { $0.sealed() }, chain: list(8) { $0.sealed() })
        }
    }

    mutating func fetch() -> Fetch {
        switch random.int(0...3) {
        case 0: .release(query())
        case 1: .catalogue(optional { $0.random.fixed() })
        case 2: .viewings(above: counter())
        default: .revocations(above: counter())
        }
    }

    mutating func hello() -> Hello {
        Hello(
            chain: chain(),
            head: optional {
                Hello.BatchPosition(
                    epoch: $0.epoch(),
                    sequence: $0.counter(),
                    digest: $0.optional { $0.random.fixed() }
                )
            },
            holds: standing(),
            agent: name(),
            pastLedger: optional { $0.random.fixed() },
            viewings: ViewingPosition(number: counter(), chain: random.fixed())
        )
    }

    mutating func welcome() -> Welcome {
        Welcome(
            chain: chain(),
            streams: list(4) { $0.streamState() },
            highestEpochCounter: UInt32(random.int(0...99)),
            revisions: Dictionary(
                list(4) { ($0.code(), UInt32($0.random.int(0...9))) },
                uniquingKeysWith: max
            ),
            window: random.int(1...64),
            standing: standing(),
            certificates: list(4) { $0.random.fixed() },
            revocations: list(4) { $0.random.fixed() },
            issued: optional { $0.chain() },
            delegations: list(3) { $0.sealed() },
            moved: list(3) { $0.chain() },
            viewings: counter(),
            hasOtherViewings: random.flag(),
            isComplete: random.flag()
        )
    }

    mutating func enrolled() -> Enrolled {
        guard random.flag() else {
            return .refused(ProtocolError(RefusalCode.allCases[random.int(0...22)], name()))
        }
        return .accepted(
            Enrolled.Acceptance(
                chain: chain(),
                catalogue: sealed(),
                catalogueChain: list(8) { $0.sealed() },
                name: name(),
                countryKey: optional { $0.random.bytes(32) },
                delegations: list(3) { $0.sealed() }
            )
        )
    }

    mutating func invite() -> Invite {
        Invite(
            secret: random.bytes(16),
            hubTransportKey: random.fixed(),
            federation: random.fixed(),
            exchangeEndpoint: "tcp://\(code()):1",
            enrolmentEndpoint: "tcp://\(code()):2",
            newsEndpoint: random.flag() ? "" : "tcp://\(code()):3",
            expiresAtSeconds: Int64(random.int(0...4_000_000_000)),
            role: random.flag() ? .cluster : .hub,
            subject: optional { $0.random.fixed() },
            hub: optional { draw in
                HubScope(
                    name: draw.name(),
                    level: .regional,
                    filieres: draw.list(3) { $0.code() },
                    zones: draw.list(3) { $0.code() },
                    isRoot: false
                )
            }
        )
    }

    mutating func envelope(_ kind: Int) throws -> Envelope {
        switch kind {
        case 0: .hello(hello())
        case 1: .welcome(welcome())
        case 2:
            .put(
                Put(
                    certificates: list(8) { $0.sealed() },
                    batches: list(16) { $0.sealed() },
                    revocations: list(8) { $0.sealed() },
                    rotations: list(4) { draw in
                        SealedRotation(
                            body: draw.random.bytes(draw.random.int(0...60)),
                            oldSignature: draw.random.bytes(64),
                            newSignature: draw.random.bytes(64)
                        )
                    }
                )
            )
        case 3:
            .ack(
                Ack(
                    streams: list(4) { $0.streamState() },
                    receipts: list(8) { $0.sealed() },
                    certificates: list(4) { $0.random.fixed() },
                    revocations: list(4) { $0.random.fixed() },
                    issued: optional { $0.chain() },
                    window: random.int(1...64),
                    standing: standing()
                )
            )
        case 4: .nack(nack())
        case 5: .fetch(fetch())
        case 6: .slice(slice())
        case 7: .news(standing())
        case 8:
            .enrol(
                try Enrol(
                    invite(),
                    signingKey: Party("drawn \(random.int(0...9))").signing,
                    transportKey: random.fixed()
                )
            )
        case 9: .enrolled(enrolled())
        default: .bye
        }
    }
}
