/** Plan against actual for now and for any moment of the past: curves, the rows behind them, and the board of a shift's hours. */
@org.jspecify.annotations.NullMarked
package dev.flowcard.progress.pace;
