package org.quorate.consolidation;
/** placeholder */
public record Consolidation() {}
