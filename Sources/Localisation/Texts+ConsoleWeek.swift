/// The first page of a cluster: what to do this week.
extension Text {
    /// Title.
    public static let weekTitle = Text("Que faire cette semaine ?", "What to do this week?")
    /// Section.
    public static let weekDo = Text("À faire", "To do")
    /// Nothing to do.
    public static let weekQuiet = Text(
        "Rien ne presse. Notez ce qui se passe au fur et à mesure : livraisons, visites, réunions.",
        "Nothing presses. Write down what happens as it does: deliveries, visits, meetings."
    )
    /// Section.
    public static let weekChanges = Text(
        "Noté ces sept derniers jours",
        "Noted in the last seven days"
    )
    /// None.
    public static let weekNoChanges = Text(
        "Rien n'a été noté depuis une semaine.",
        "Nothing has been noted for a week."
    )
    /// Before the last of a kind.
    public static let weekLast = Text("Le dernier :", "The last:")
    /// A record that was deleted.
    public static let weekDeleted = Text("supprimé", "deleted")
    /// Section.
    public static let weekQuick = Text("Noter tout de suite", "Write down at once")
    /// Link.
    public static let weekAllKinds = Text("Tous les enregistrements", "All records")
    /// Section.
    public static let weekLink = Text("Échange avec le hub de clusters", "Exchange with the hub")

    // MARK: Calendar

    /// A campaign under way.
    public static let weekRunning = Text(
        "elle se termine le {0}, dans {1} {1#jour|jours}",
        "it ends on {0}, in {1} {1#day|days}"
    )
    /// A campaign that is over.
    public static let weekOver = Text("elle s'est terminée le {0}", "it ended on {0}")
    /// A campaign that is over, with the day its summary is expected.
    public static let weekOverDue = Text(
        "elle s'est terminée le {0} ; le résumé est attendu le {1}",
        "it ended on {0}; its summary is expected on {1}"
    )

    // MARK: Marks

    /// What presses.
    public static let weekLate = Text("En retard :", "Late:")
    /// What comes soon.
    public static let weekSoon = Text("Bientôt :", "Soon:")
    /// What is to be done some time.
    public static let weekTodo = Text("À compléter :", "To complete:")
    /// What is new.
    public static let weekNews = Text("Nouveau :", "New:")

    // MARK: What leads where

    /// Link.
    public static let weekSee = Text("Voir", "See")
    /// Link.
    public static let weekLook = Text("Regarder et publier", "Look and publish")
    /// Link.
    public static let weekSendNow = Text("Envoyer maintenant", "Send now")
    /// Link.
    public static let weekGoOn = Text("Ouvrir la grille", "Open the grid")
    /// Link.
    public static let weekWrite = Text("Noter", "Write down")
    /// Link.
    public static let weekCompare = Text("Situer le cluster", "See where we stand")

    // MARK: Tasks

    /// What waits for the hub.
    public static let weekWaits = Text(
        "{0} {0#envoi attend|envois attendent} depuis le {1}",
        "{0} {0#sending waits|sendings wait} since {1}"
    )
    /// Records were changed after a publication.
    public static let weekChanged = Text(
        "{0} : vos enregistrements ont changé depuis la dernière publication",
        "{0}: your records have changed since the last publication"
    )
    /// A campaign that is over and was never published.
    public static let weekUnpublished = Text(
        "{0} : le résumé n'est pas encore publié",
        "{0}: the summary is not published yet"
    )
    /// A campaign that is over and of which nothing is recorded.
    public static let weekNothingOf = Text(
        "{0} : rien n'est enregistré",
        "{0}: nothing is recorded"
    )
    /// It is late.
    public static let weekLateBy = Text(
        "Attendu le {0} : {1} {1#jour|jours} de retard. Un résumé tardif compte quand même.",
        "Expected on {0}: {1} {1#day|days} late. A late summary still counts."
    )
    /// It is due.
    public static let weekDueOn = Text(
        "Attendu le {0}, dans {1} {1#jour|jours}.",
        "Expected on {0}, in {1} {1#day|days}."
    )
    /// Actions that are late.
    public static let weekLateActions = Text(
        "Plan d'actions : {0} {0#action en retard|actions en retard}",
        "Action plan: {0} late {0#action|actions}"
    )
    /// No row of the grid is scored.
    public static let weekGridNone = Text(
        "Grille d'appréciation : aucun des {0} indicateurs n'est encore noté",
        "Scoring grid: none of the {0} indicators is scored yet"
    )
    /// Some rows are scored.
    public static let weekGridPart = Text(
        "Grille d'appréciation : {0} indicateurs notés sur {1}, il en reste {2}",
        "Scoring grid: {0} of {1} indicators scored, {2} to go"
    )
    /// How.
    public static let weekGridWhy = Text(
        "À faire avec un groupe représentatif : agrégateur, producteurs (H/F/J), prestataires, conseillers.",
        "To be done with a representative group: aggregator, producers (M/F/Y), service suppliers, advisers."
    )
    /// Levels that records do not bear out.
    public static let weekDisputed = Text(
        "{0} {0#niveau déclaré ne s'accorde|niveaux déclarés ne s'accordent} pas avec les enregistrements",
        "{0} declared {0#level does|levels do} not agree with the records"
    )
    /// Kinds of records there are none of.
    public static let weekKinds = Text(
        "{0} : il manque des enregistrements",
        "{0}: records are missing"
    )
    /// Which.
    public static let weekKindsAll = Text("Encore rien : {0}.", "Nothing yet: {0}.")
    /// Which, and how many more.
    public static let weekKindsMore = Text(
        "Encore rien : {0} et {1} {1#autre sorte|autres sortes}.",
        "Nothing yet: {0} and {1} other {1#kind|kinds}."
    )
    /// A month or a quarter to publish.
    public static let weekPeriod = Text("{0} : à publier", "{0}: to be published")
    /// Several of them.
    public static let weekPeriods = Text(
        "{0} et {1} {1#autre période|autres périodes} : à publier",
        "{0} and {1} other {1#period|periods}: to be published"
    )
    /// A release that came.
    public static let weekRelease = Text(
        "La publication {0} est là, chiffres arrêtés au {1}",
        "Release {0} is here, figures as of {1}"
    )
    /// It may change.
    public static let weekProvisional = Text(
        "Provisoire : des résumés peuvent encore arriver.",
        "Provisional: summaries may still come in."
    )
}
