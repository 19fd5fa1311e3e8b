/** The HTTP API of products, routings and the plan. */
@org.jspecify.annotations.NullMarked
package dev.flowcard.plan.api;
