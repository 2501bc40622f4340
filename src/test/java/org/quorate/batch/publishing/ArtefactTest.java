package org.quorate.batch.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArtefactTest {
    @Test
    void everyArtefactHasItsPlaceInTheOrderInWhichTheyAreBegun() {
        // One that were forgotten there would never be written.
        assertThat(Artefact.IN_TURN).containsExactlyInAnyOrder(Artefact.values());
    }
}
