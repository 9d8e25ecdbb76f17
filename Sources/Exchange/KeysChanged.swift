/// The session is over because the child has other keys now; the next one uses them.
package struct KeysChanged: Error {}
