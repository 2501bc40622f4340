/**
 * Folders of servers, by SFTP.
 *
 * <p>Takes where the server is and how one signs in. Gives the files of its folder. Guarantees that a server whose key is not known is told
 * nothing, unless the installation trusts any, and that nothing on the server is deleted.
 */
@NullMarked
package org.quorate.intake.sftp;

import org.jspecify.annotations.NullMarked;
