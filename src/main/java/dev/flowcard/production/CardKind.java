package dev.flowcard.production;

/** What a card beside the traveller card stands for. */
public enum CardKind {
    /** A part of the work order that goes its own way. */
    SPLIT("S"),
    /** One box of pieces. */
    BOX("B");

    private final String letter;

    CardKind(String letter) {
        this.letter = letter;
    }

    /** How the cards of this kind begin: {@code S2}, {@code B3}. */
    public String letter() {
        return letter;
    }

    public static CardKind of(String card) {
        return card.startsWith(BOX.letter) ? BOX : SPLIT;
    }
}
