package dev.flowcard.production.card;

import java.util.List;

/** How large a text may be printed so that all of it stands in its field: smaller and on more lines rather than cut. */
final class FittedText {
    private static final double MILLIMETRES_OF_A_POINT = 0.353;
    private static final double LATIN = 0.58;
    private static final int FIRST_WIDE = 0x2E80;
    /** What is lost at the ends of lines where words are not broken. */
    private static final double SLACK = 1.12;

    private static final double LEAST = 4;

    private FittedText() {}

    /** A size of print, and how many lines of it a field holds. */
    private record Size(double points, int lines) {}

    private static final List<Size> SMALLER =
            List.of(new Size(10.5, 1), new Size(9, 1), new Size(8, 2), new Size(7, 2), new Size(6, 3), new Size(5, 3));

    /**
     * In points.
     *
     * @param usual where there is room
     */
    static double size(String text, double usual, double millimetres) {
        double ems =
                text.codePoints().mapToDouble(c -> c < FIRST_WIDE ? LATIN : 1).sum();
        if (fits(ems, new Size(usual, 1), millimetres)) {
            return usual;
        }
        return SMALLER.stream()
                .filter(size -> size.points() < usual && fits(ems, size, millimetres))
                .mapToDouble(Size::points)
                .findFirst()
                .orElse(LEAST);
    }

    private static boolean fits(double ems, Size size, double millimetres) {
        double room = size.lines() * millimetres / (size.points() * MILLIMETRES_OF_A_POINT);
        return ems * (size.lines() == 1 ? 1 : SLACK) <= room;
    }
}
