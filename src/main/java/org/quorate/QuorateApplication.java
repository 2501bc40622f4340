package org.quorate;

/** Entry point. */
public final class QuorateApplication {
    private QuorateApplication() {}

    public static void main(String[] args) {
        System.out.println("quorate");
    }
}
