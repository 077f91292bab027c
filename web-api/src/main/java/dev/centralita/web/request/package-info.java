/** Reading what a caller sent; every wrong field is named, all of them together. */
@NullMarked
package dev.centralita.web.request;

import org.jspecify.annotations.NullMarked;
