/// How `doctor` begins and ends.
extension Text {
    /// Something is wrong.
    public static let doctorFaults = Text(
        "{0} {0#problème|problèmes} à régler : {1}",
        "{0} {0#problem|problems} to settle: {1}"
    )
    /// Something is wrong, and something is to be watched.
    public static let doctorFaultsAndWarnings = Text(
        "{0} {0#problème|problèmes} à régler, {1} {1#point|points} à surveiller : {2}",
        "{0} {0#problem|problems} to settle, {1} {1#point|points} to watch: {2}"
    )
    /// Something is to be watched.
    public static let doctorWarnings = Text(
        "Tout marche ; {0} {0#point|points} à surveiller : {1}",
        "Everything works; {0} {0#point|points} to watch: {1}"
    )
    /// All is well.
    public static let doctorFine = Text(
        "Tout va bien : {0}",
        "All is well: {0}"
    )
    /// Where to read on.
    public static let doctorMore = Text(
        "Chaque phrase est expliquée dans docs/depannage.md. Rien n'a été changé.",
        "Each sentence is explained in docs/depannage.md. Nothing was changed."
    )
    /// A list that goes on.
    public static let doctorAndMore = Text(
        "{0} et {1} {1#autre|autres}",
        "{0} and {1} more"
    )
}
