package org.quorate.programme;

/** A place from which what was sent is fetched into the inboxes of packs. Immutable. */
public sealed interface IntakeSource {
    /**
     * A folder on this machine, or a share.
     *
     * @param path relative to the installation's root, or from the root of the disk
     */
    record Folder(String path) implements IntakeSource {}
}
