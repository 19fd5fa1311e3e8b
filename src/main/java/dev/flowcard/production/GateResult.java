package dev.flowcard.production;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What an inspection found of the pieces that an operation had reported good.
 *
 * @param inspector code of the person
 */
public record GateResult(BigDecimal good, BigDecimal scrap, BigDecimal held, String inspector, Instant at) {}
