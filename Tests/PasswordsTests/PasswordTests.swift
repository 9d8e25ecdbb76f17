import Passwords
import Testing

@Suite("Les mots de passe")
struct PasswordTests {
    @Test("the right one matches, however its accents are put together, and no other")
    func matches() throws {
        let hash = try PasswordHash(hashing: "récolte de juillet")
        #expect(hash.stored.hasPrefix("$argon2id$v=19$m=65536,t=2,p=1$"))
        #expect(hash.matches("récolte de juillet"))
        #expect(hash.matches("re\u{301}colte de juillet"))
        #expect(!hash.matches("recolte de juillet"))
        #expect(!hash.matches(""))
        #expect(!hash.matches(String(repeating: "é", count: 10_000)))
        #expect(!PasswordHash(stored: "récolte de juillet").matches("récolte de juillet"))
    }

    @Test("the same password twice has two hashes")
    func salt() throws {
        let one = try PasswordHash(hashing: "récolte de juillet")
        let other = try PasswordHash(hashing: "récolte de juillet")
        #expect(one != other)
    }

    @Test("a short one and an endless one are refused")
    func length() {
        #expect(throws: PasswordFailure.tooShort) { try PasswordHash(hashing: "onze lettre") }
        #expect(throws: PasswordFailure.tooLong) {
            try PasswordHash(hashing: String(repeating: "a", count: 1_025))
        }
    }

    @Test("nothing that describes a value holds the hash")
    func silence() throws {
        struct Holder { let hash: PasswordHash }
        let hash = try PasswordHash(hashing: "récolte de juillet")
        var dumped = ""
        dump(Holder(hash: hash), to: &dumped)
        for text in ["\(hash)", "\(Holder(hash: hash))", String(reflecting: hash), dumped] {
            #expect(!text.contains("argon2"))
        }
    }

    @Test("two at once at the most, and the others wait their turn")
    func bounded() async throws {
        let desk = try PasswordDesk()
        let hash = try await desk.hash("récolte de juillet")
        let right = try await withThrowingTaskGroup(of: Bool.self) { tasks in
            for index in 0..<8 {
                tasks.addTask {
                    try await desk.isRight(
                        index.isMultiple(of: 2) ? "récolte de juillet" : "récolte de juin",
                        hash
                    )
                }
            }
            return try await tasks.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(right == 4)
        #expect(desk.mostAtOnce == PasswordDesk.atOnceMax)
        let isNobody = try await desk.isRight("nobody has this password", nil)
        #expect(!isNobody)
    }
}
