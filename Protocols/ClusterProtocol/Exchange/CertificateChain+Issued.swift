/// A certificate on its way to the party it is about, with its issuers.
extension CertificateChain {
    init(_ wire: Grenier_V1_Issued, _ field: String) throws(ProtocolError) {
        self.init(
            leaf: try Check.sealed(wire.certificate, field),
            issuers: try Check.sealedList(wire.chain, field, max: Limits.chainCertificatesMax)
        )
    }

    var issuedWire: Grenier_V1_Issued {
        var wire = Grenier_V1_Issued()
        wire.certificate = leaf.wire
        wire.chain = issuers.map(\.wire)
        return wire
    }
}
