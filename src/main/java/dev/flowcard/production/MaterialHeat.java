package dev.flowcard.production;

import org.jspecify.annotations.Nullable;

/** A material and the melt that it comes from. */
public record MaterialHeat(String material, @Nullable String heat) {}
