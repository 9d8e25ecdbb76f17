import ClusterProtocol
import Exchange
import HubCore
import Messaging
import NodeCore

/// The network: who reaches whom, how long a frame takes, what becomes of it.
extension Country {
    /// Makes the link of a site with its parent, if both are there and there is a network.
    func link(_ site: Site) async {
        guard site.isCovered, site.connection == nil, site.isOn, let parent = site.parent,
            let hub = parent.hub
        else { return }
        let key: CurvePublicKey
        if let node = site.node {
            guard let own = await operate(site, { try await node.transportKey }) else { return }
            key = own
        } else if let own = site.hub {
            key = await own.transportKey
        } else {
            return
        }
        guard await hub.admits(key) else {
            record.note("\(site.name) is not admitted", at: clock.now)
            await converse(site) { conversation, _ in
                try await conversation.refuse(ProtocolError(.unknownKey, "not admitted"))
                return []
            }
            return
        }
        connections += 1
        let quickest = Double.random(in: weather.latencySeconds, using: &dice)
        site.connection = Site.Connection(
            number: connections,
            key: key,
            latencySeconds: quickest...(quickest * 2)
        )
        record.note("\(site.name) linked", at: clock.now)
        await converse(site) { conversation, now in try await conversation.link(at: now) }
    }

    /// The link is cut: what is under way on it is lost.
    func unlink(_ site: Site) async {
        guard site.connection != nil else { return }
        site.connection = nil
        record.note("\(site.name) unlinked", at: clock.now)
        await converse(site) { conversation, now in
            try await conversation.unlink(at: now)
            return []
        }
    }

    /// Tries to be linked again after a while.
    func relink(_ site: Site) {
        let wait = isHealing ? 5 : Double.random(in: 2...300, using: &dice)
        agenda.add(.link(site: site.index), at: clock.now + wait)
    }

    func sendUp(_ envelopes: [Envelope], from site: Site) {
        for envelope in envelopes {
            guard let frame = try? envelope.encoded() else {
                record.violations.append("\(site.name): a frame that cannot be encoded")
                continue
            }
            overheard.add(frame, from: site.index)
            sendUp(frame, from: site)
        }
    }

    func sendUp(_ frame: [UInt8], from site: Site) {
        guard let connection = site.connection else { return }
        let frame = spoken(frame, by: site)
        for time in arrivals(connection.latencySeconds, after: connection.lastUp) {
            site.connection?.lastUp = max(connection.lastUp, time)
            agenda.add(
                .up(site: site.index, connection: connection.number, frame: frame),
                at: time
            )
        }
    }

    func sendDown(_ message: OutboundMessage, from hub: Site) {
        guard
            let site = sites.first(where: {
                $0.parent === hub && $0.connection?.peer == message.peer
            }), let connection = site.connection
        else { return }
        let frame = spoken(message.frame, by: hub)
        for time in arrivals(connection.latencySeconds, after: connection.lastDown) {
            site.connection?.lastDown = max(connection.lastDown, time)
            agenda.add(
                .down(site: site.index, connection: connection.number, frame: frame),
                at: time
            )
        }
    }

    /// The version is the first field of the envelope.
    private func spoken(_ frame: [UInt8], by site: Site) -> [UInt8] {
        guard site.speaksOtherVersion, frame.count > 1 else { return frame }
        var frame = frame
        frame[1] = 2
        return frame
    }

    /// When a frame arrives: once and in order, or as the weather has it.
    private func arrivals(_ latency: ClosedRange<Double>, after last: Double) -> [Double] {
        let first = clock.now + Double.random(in: latency, using: &dice)
        if isHealing { return [max(first, last)] }
        var times = [max(first, last)]
        if isDrawn(weather.reorders) {
            times = [first + Double.random(in: 0...5, using: &dice)]
            record.count("reordered frame")
        }
        if isDrawn(weather.repeats) {
            times.append(times[0] + Double.random(in: 0...20, using: &dice))
            record.count("repeated frame")
        }
        return times
    }

    func isDrawn(_ chance: Double) -> Bool {
        chance > 0 && Double.random(in: 0..<1, using: &dice) < chance
    }

    func deliverUp(from site: Site, over connection: UInt64, _ frame: [UInt8]) async {
        guard let parent = site.parent, let hub = parent.hub,
            let live = site.connection, live.number == connection
        else { return }
        var group = [InboundMessage(peer: live.peer, userID: live.key, frame: frame)]
        while group.count < 64, isDrawn(weather.gathers), let item = nextUp(to: parent) {
            guard case .up(let index, let number, let frame) = item.event,
                let live = sites[index].connection, live.number == number
            else { continue }
            group.append(InboundMessage(peer: live.peer, userID: live.key, frame: frame))
        }
        record.frames += group.count
        record.note("\(parent.name) receives \(group.count) from \(site.name)", at: clock.now)
        let messages = group
        guard let answers = await operate(parent, { try await hub.receive(messages) }) else {
            return
        }
        for answer in answers { sendDown(answer, from: parent) }
        await follow(parent)
        await inspect(parent)
    }

    private func nextUp(to parent: Site) -> Agenda.Item? {
        agenda.next(before: clock.now + 1) { [sites] event in
            guard case .up(let index, _, _) = event else { return false }
            return sites[index].parent === parent
        }
    }

    /// What a frame refuses, for the story.
    private static func refusal(in frame: [UInt8]) -> String {
        guard
            case .nack(let nack)? = try? Envelope(
                decoding: frame,
                bytesMax: Limits.childFrameBytesMax
            )
        else { return "" }
        return ", \(nack.error.code): \(nack.error.detail)"
    }

    func deliverDown(to site: Site, over connection: UInt64, _ frame: [UInt8]) async {
        guard site.isOn, site.connection?.number == connection else { return }
        record.frames += 1
        record.note("\(site.name) hears \(frame.count)\(Self.refusal(in: frame))", at: clock.now)
        await converse(site) { conversation, now in
            try await conversation.receive(frame, at: now)
        }
        await follow(site)
        await inspect(site)
    }

    func tick(_ site: Site) async {
        // One that was overtaken by an earlier one is none.
        guard let due = site.tickAt, due <= clock.now else { return }
        site.tickAt = nil
        guard site.isOn, site.connection != nil else { return }
        await converse(site) { conversation, now in
            try await conversation.handle(.tick, at: now)
        }
        await inspect(site)
    }

    /// Passes on what a hub told: to its parent, and to whoever hears its news.
    func follow(_ site: Site) async {
        for item in site.news.take() {
            switch item {
            case .batches:
                await converse(site) { conversation, now in
                    try await conversation.handle(.outboxChanged, at: now)
                }
            case .members:
                await converse(site) { conversation, now in
                    try await conversation.handle(.membersChanged, at: now)
                }
            case .release(let standing):
                for child in sites where child.parent === site && child.connection != nil {
                    if isDrawn(weather.deafness) { continue }
                    await converse(child) { conversation, now in
                        try await conversation.handle(.news(standing), at: now)
                    }
                }
            case .revocations:
                await converse(site) { conversation, now in
                    try await conversation.handle(.revocationsChanged, at: now)
                }
            case .keyChanged:
                if site.connection != nil {
                    await converse(site) { conversation, now in
                        try await conversation.link(at: now)
                    }
                }
            // The door of a port is the transport's, which has no place here.
            case .offender, .parent: break
            }
        }
    }

    /// Lets a site's conversation do something, and sends what it says.
    ///
    /// The body is given the conversation and the time.
    func converse(
        _ site: Site,
        _ body: (inout UplinkConversation, Double) async throws -> [Envelope]
    ) async {
        guard site.isOn, var conversation = site.conversation else { return }
        let now = clock.now
        guard let envelopes = await operate(site, { try await body(&conversation, now) }) else {
            return
        }
        site.conversation = conversation
        sendUp(envelopes, from: site)
        // The real client looks at the clock every second; here, when something may be due.
        let idleWait = isHealing ? 21_601.0 : 259_200
        let busyWait = conversation.greetsAgainAt.map { max(31, $0 - now + 1) } ?? 31
        let wait = conversation.isIdle ? idleWait : busyWait
        if site.connection != nil, (site.tickAt ?? .infinity) > now + wait {
            site.tickAt = now + wait
            agenda.add(.tick(site: site.index), at: now + wait)
        }
    }
}
