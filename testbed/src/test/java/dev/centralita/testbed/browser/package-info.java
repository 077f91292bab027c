/** A browser in the hands of a test. */
package dev.centralita.testbed.browser;
