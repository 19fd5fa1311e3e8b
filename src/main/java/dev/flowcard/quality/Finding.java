package dev.flowcard.quality;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an inspector found at one characteristic of one piece.
 *
 * @param position of the characteristic in its plan
 * @param sample which piece, from 1
 * @param value the measured value, of a MEASURE
 * @param passed of a PASS_FAIL; a measured value is judged by its limits, whatever this says
 */
public record Finding(
        int position,
        int sample,
        @Nullable BigDecimal value,
        @Nullable Boolean passed) {}
