/** Work orders and operations with the rules of the floor. */
@org.jspecify.annotations.NullMarked
package dev.flowcard.production.domain;
