import ClusterProtocol

extension HubPipeline {
    /// Step 4: what was committed is folded into the current values and the exact sums.
    func aggregate(_ puts: [SettledPut], at moment: Moment) {
        var hasNew = false
        for put in puts {
            for (batch, settled) in zip(put.put.batches, put.outcomes) {
                let id = batch.batch.id
                switch settled.outcome {
                case .journalled:
                    if case .success(let contents) = batch.content {
                        for key in fold.apply(batch, contents) {
                            receivedSeconds?[key] = moment.seconds
                        }
                    }
                    streams[id.stream, default: SettledRanges()].insert(id.sequence)
                    if !identity.scope.isRoot { forwarding.batchAdded(id) }
                    hasNew = true
                case .refused(let error):
                    streams[id.stream, default: SettledRanges()].insert(id.sequence)
                    counters.count(error.code)
                case .equivocation, .brokenChain:
                    counters.count(.equivocation)
                case .duplicate:
                    break
                }
            }
        }
        if hasNew { onNews?(.batches) }
    }
}
