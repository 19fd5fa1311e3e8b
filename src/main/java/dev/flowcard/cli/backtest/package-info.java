/** Judges the prediction of completion on a production log. */
@NullMarked
package dev.flowcard.cli.backtest;

import org.jspecify.annotations.NullMarked;
