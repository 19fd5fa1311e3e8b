/** Exceptions: what went wrong and needs more than an answer. Prepared plans, teams, improvements and whether they helped. */
@org.springframework.modulith.NamedInterface("exceptions")
@org.jspecify.annotations.NullMarked
package dev.flowcard.alarms.exceptions;
