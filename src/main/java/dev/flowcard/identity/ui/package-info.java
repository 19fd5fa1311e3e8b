/** Pages of identity. */
@org.jspecify.annotations.NullMarked
package dev.flowcard.identity.ui;
