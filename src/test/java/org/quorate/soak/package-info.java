/**
 * Kills the program again and again, at moments drawn from a seed, and proves after each round that the outputs are those of a run that
 * nobody disturbed. Takes how many kills; gives a line a round and where the kills hit. Knows the program as people do: by its
 * commands, its folders and its database.
 */
@NullMarked
package org.quorate.soak;

import org.jspecify.annotations.NullMarked;
