/**
 * A program that stays: begins the night at its time, and tells monitors how things are.
 *
 * <p>Takes a place to work and what to do in a night. Gives metrics and health over HTTP, to this machine alone unless told otherwise, and
 * serves nothing else. Guarantees that between nights it holds nothing that another command needs. Loaded by {@code quorate serve} alone.
 */
@NullMarked
package org.quorate.service;

import org.jspecify.annotations.NullMarked;
