/** The planner's page of work orders. */
@org.jspecify.annotations.NullMarked
package dev.flowcard.production.ui;
