/// Numbers of a workbook as people saw them: decimal text in, decimal text out, no floating point.
enum ExactNumber {
    /// Digits a spreadsheet shows and lets people type; what files hold beyond is the noise of
    /// binary fractions.
    static let digitsMax = 15
    /// Zeros a plain number may need on either side: no figure of ours comes near.
    private static let exponentMax = 60

    /// `1.1000000000000001` as `1.1`, `1.5E3` as `1500`; nil for what is no number.
    static func plain(_ text: some StringProtocol) -> String? {
        guard var number = Parts(text) else { return nil }
        number.round(to: digitsMax)
        guard number.digits.contains(where: { $0 != 0 }) else { return "0" }
        guard (-exponentMax...exponentMax).contains(number.point) else { return nil }
        return number.text
    }

    /// The digits behind a point, times ten to the power of `point`.
    private struct Parts {
        var isNegative = false
        var digits: [UInt8] = []
        var point = 0

        init?(_ text: some StringProtocol) {
            var rest = Array(text.utf8)[...]
            if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") {
                isNegative = rest.removeFirst() == UInt8(ascii: "-")
            }
            var hasPoint = false
            var hasDigit = false
            while let byte = rest.first, byte != UInt8(ascii: "E"), byte != UInt8(ascii: "e") {
                rest.removeFirst()
                if byte == UInt8(ascii: "."), !hasPoint {
                    hasPoint = true
                    continue
                }
                guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), digits.count < 400
                else { return nil }
                hasDigit = true
                let digit = byte - UInt8(ascii: "0")
                // Leading zeros say nothing but where the point is.
                if digits.isEmpty, digit == 0 {
                    if hasPoint { point -= 1 }
                    continue
                }
                digits.append(digit)
                if !hasPoint { point += 1 }
            }
            guard hasDigit else { return nil }
            if !rest.isEmpty {
                guard let exponent = Int(String(decoding: rest.dropFirst(), as: UTF8.self)),
                    abs(exponent) < 1_000
                else { return nil }
                point += exponent
            }
        }

        mutating func round(to count: Int) {
            if digits.count > count {
                let isUp = digits[count] >= 5
                digits.removeLast(digits.count - count)
                if isUp {
                    var index = count - 1
                    while index >= 0, digits[index] == 9 {
                        digits[index] = 0
                        index -= 1
                    }
                    if index >= 0 {
                        digits[index] += 1
                    } else {
                        digits = [1]
                        point += 1
                    }
                }
            }
            while digits.last == 0 { digits.removeLast() }
        }

        var text: String {
            var whole = digits.prefix(max(0, point)).map { $0 }
            whole += [UInt8](repeating: 0, count: max(0, point - digits.count))
            let zeros = [UInt8](repeating: 0, count: max(0, -point))
            let fraction = zeros + digits.dropFirst(max(0, point))
            func characters(_ digits: [UInt8]) -> String {
                String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
            }
            return (isNegative ? "-" : "") + (whole.isEmpty ? "0" : characters(whole))
                + (fraction.isEmpty ? "" : "." + characters(fraction))
        }
    }
}
