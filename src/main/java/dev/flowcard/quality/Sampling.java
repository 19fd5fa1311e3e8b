package dev.flowcard.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How many pieces of a lot are looked at: a count ({@code 5}) or a share of the lot ({@code 10%}); one where nothing is said. */
public record Sampling(int number, boolean percent) {
    /** Nobody enters more than this by hand; a larger sample belongs to a measuring machine. */
    public static final int MOST = 50;

    static final Sampling ONE = new Sampling(1, false);
    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,4})\\s*(%?)");

    /** Reads the form used in files, or nothing where it is neither a count nor a percentage. */
    static Optional<Sampling> parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.of(ONE);
        }
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        Sampling sampling =
                new Sampling(Integer.parseInt(form.group(1)), !form.group(2).isEmpty());
        return sampling.percent && sampling.number > 100 ? Optional.empty() : Optional.of(sampling);
    }

    /** The pieces to look at in a lot of this size: at least one, never more than there are. */
    public int pieces(BigDecimal lot) {
        int whole = Math.max(1, lot.setScale(0, RoundingMode.UP).intValue());
        BigDecimal wanted = percent
                ? lot.multiply(BigDecimal.valueOf(number)).movePointLeft(2).setScale(0, RoundingMode.UP)
                : BigDecimal.valueOf(number);
        return Math.clamp(wanted.longValue(), 1, Math.min(whole, MOST));
    }

    @Override
    public String toString() {
        return percent ? number + "%" : String.valueOf(number);
    }
}
