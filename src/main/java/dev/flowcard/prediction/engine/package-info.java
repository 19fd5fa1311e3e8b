/** The future of a shop, played many times over: pure functions, times in minutes from the moment of the look. */
@org.jspecify.annotations.NullMarked
package dev.flowcard.prediction.engine;
