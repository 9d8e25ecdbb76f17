/// The shape of one record of the text: where it lies, how many cells it has, what is odd in it.
struct RecordScan {
    /// The row a spreadsheet shows.
    let row: Int
    /// The bytes of the record, without its line end.
    var bytes: Range<Int>
    /// The cells under the separator scanned for.
    var columns = 1
    /// Occurrences outside quotes of each separator that could have been used instead; commas
    /// between two digits apart, which may be decimal marks.
    var otherSeparators: [Separator: Int] = [:]
    /// Commas between two digits.
    var decimalCommas = 0
    /// Whether every cell is empty or spaces, none of them quoted.
    var isBlank = true
    var problems: [SheetProblem] = []

    /// The separator a ragged row uses in place of the headers', if one explains its shape.
    func strayingSeparator(expected: Int) -> Separator? {
        otherSeparators.sorted { $0.key.rawValue < $1.key.rawValue }.first { other, count in
            let all = count + (other == .comma ? decimalCommas : 0)
            return columns == 1 ? all + 1 == expected : columns + count == expected
        }?.key
    }
}
