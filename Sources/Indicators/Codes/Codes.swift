/// What an `IndicatorCode` names.
public enum IndicatorTag: Sendable {}
/// What a `FiliereCode` names.
public enum FiliereTag: Sendable {}
/// What a `ZoneCode` names.
public enum ZoneTag: Sendable {}
/// What a `CommuneCode` names.
public enum CommuneTag: Sendable {}
/// What a `PeriodCode` names.
public enum PeriodTag: Sendable {}
/// What a `FamilyCode` names.
public enum FamilyTag: Sendable {}

/// What an `AxisCode` names.
public enum AxisTag: Sendable {}
/// What a `DepartementCode` names.
public enum DepartementTag: Sendable {}
/// What a `CropCode` names.
public enum CropTag: Sendable {}
/// What a `RecordKindCode` names.
public enum RecordKindTag: Sendable {}
/// What a `FieldCode` names.
public enum FieldTag: Sendable {}

/// The code of an indicator, such as `r.goutput`.
public typealias IndicatorCode = Identifier<IndicatorTag>
/// The code of a filière, such as `riz`.
public typealias FiliereCode = Identifier<FiliereTag>
/// The code of a zone of the zoning.
public typealias ZoneCode = Identifier<ZoneTag>
/// The code of a commune.
public typealias CommuneCode = Identifier<CommuneTag>
/// The code of a campaign, quarter or month.
public typealias PeriodCode = Identifier<PeriodTag>
/// The code of a family of indicators: the smallest code of its members.
public typealias FamilyCode = Identifier<FamilyTag>
/// The code of an axis of the grid, such as `g.1`.
public typealias AxisCode = Identifier<AxisTag>
/// The code of a département, ISO 3166-2 where there is one.
public typealias DepartementCode = Identifier<DepartementTag>
/// The code of a crop or animal product of a filière (spéculation).
public typealias CropCode = Identifier<CropTag>
/// The code of a kind of record a node holds.
public typealias RecordKindCode = Identifier<RecordKindTag>
/// The code of a field of a kind of record.
public typealias FieldCode = Identifier<FieldTag>

extension FiliereCode {
    /// The code that stands for all filières together; none may take it for itself.
    public static var every: FiliereCode { FiliereCode("all") }
}
