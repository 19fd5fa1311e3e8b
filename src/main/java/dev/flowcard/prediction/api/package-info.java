@org.jspecify.annotations.NullMarked
package dev.flowcard.prediction.api;
