import Crypto
import Foundation

extension OwnerToken {
    /// The token of a register number under the country key.
    ///
    /// The number is normalised first (Unicode NFC, upper case, letters and digits only), so that the same
    /// owner written two ways stays one contributor.
    public init(registerNumber: String, countryKey: [UInt8]) {
        let normalised = registerNumber.precomposedStringWithCanonicalMapping.uppercased()
            .filter { $0.isLetter || $0.isNumber }
        let code = HMAC<SHA256>.authenticationCode(
            for: Array(normalised.utf8),
            using: SymmetricKey(data: countryKey)
        )
        self.init(unchecked: Array(code))
    }
}
