import Localisation

extension CatalogueProblem.Kind {
    /// What is wrong and what was expected, without the place and the value.
    var message: Message {
        switch self {
        case .tooLarge(let max): Text.catalogueTooLarge(max)
        case .notUTF8: Text.catalogueNotUTF8()
        case .notYAML(let detail): Text.catalogueNotYAML(detail)
        case .anchorOrAlias: Text.catalogueAnchor()
        case .notAMapping: Text.catalogueNotAMapping()
        case .notAList: Text.catalogueNotAList()
        case .notAText: Text.catalogueNotAText()
        case .unknownKey(let expected): Text.catalogueUnknownKey(expected.joined(separator: ", "))
        case .missingKey(let key): Text.catalogueMissingKey(key)
        case .wrongCount(let min, let max): Text.catalogueWrongCount(min, max)
        case .wrongLength(let max): Text.catalogueWrongLength(max)
        case .badCode: Text.catalogueBadCode()
        case .badInteger(let min, let max): Text.catalogueBadInteger(min, max)
        case .unknownWord(let expected): Text.catalogueUnknownWord(expected.joined(separator: ", "))
        case .badNumber(let problem): problem.message
        case .badBounds: Text.catalogueBadBounds(Indicator.valueMax)
        case .needlessBounds: Text.catalogueNeedlessBounds()
        case .badDate: Text.catalogueBadDate()
        case .datesOutOfOrder: Text.catalogueDatesOutOfOrder()
        case .incompleteDates: Text.catalogueIncompleteDates()
        case .duplicate(let other): Text.catalogueDuplicate(other)
        case .unknownIndicator: Text.catalogueUnknownIndicator()
        case .repeatedMember: Text.catalogueRepeatedMember()
        case .notAMagnitude: Text.catalogueNotAMagnitude()
        case .notEntered: Text.catalogueNotEntered()
        case .unlikeMembers(let other): Text.catalogueUnlikeMembers(other)
        case .mayBeNegative: Text.catalogueMayBeNegative()
        case .notAcrossFilieres: Text.catalogueNotAcrossFilieres()
        case .unlikeFamily(let other): Text.catalogueUnlikeFamily(other)
        case .reservedCode: Text.catalogueReservedCode()
        case .ignoredIndicator: Text.catalogueIgnoredIndicator()
        case .wrongField(let expected): Text.catalogueWrongField(expected)
        case .circularFormula: Text.catalogueCircularFormula()
        case .notOrdinal: Text.catalogueNotOrdinal()
        case .tooDeep(let max): Text.catalogueTooDeep(max)
        case .tooManyTerms(let max): Text.catalogueTooManyTerms(max)
        }
    }
}
