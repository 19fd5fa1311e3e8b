/** The HTTP face of alarms. */
@org.jspecify.annotations.NullMarked
package dev.flowcard.alarms.api;
