/** The pages of alarms. */
@org.jspecify.annotations.NullMarked
package dev.flowcard.alarms.ui;
