import CDashboardAssets

/// The files the program carries: templates, style, icon.
package enum DashboardAssets {
    /// Every file by its name.
    package static let all: [String: [UInt8]] = {
        var count = 0
        let first = grenier_dashboard_assets(&count)
        return Dictionary(
            UnsafeBufferPointer(start: first, count: count).map { asset in
                (
                    String(cString: asset.name),
                    Array(UnsafeBufferPointer(start: asset.bytes, count: asset.size))
                )
            },
            uniquingKeysWith: { first, _ in first }
        )
    }()

    /// The style of every page of Grenier, and after it what these pages have of their own.
    static let style = (all["console.css"] ?? []) + (all["dashboard.css"] ?? [])
    static let icon = all["favicon.svg"] ?? []
}
