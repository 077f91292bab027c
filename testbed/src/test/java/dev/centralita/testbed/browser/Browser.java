package dev.centralita.testbed.browser;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.FluentWait;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium, as a person with a mouse or a keyboard uses it. */
public final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration SCRIPT = Duration.ofMinutes(4);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
        driver.manage().timeouts().scriptTimeout(SCRIPT);
    }

    static Browser start() {
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(Chromium.DRIVER.toFile())
                .usingAnyFreePort()
                .build();
        return new Browser(new ChromeDriver(service, options()));
    }

    private static ChromeOptions options() {
        LoggingPreferences everything = new LoggingPreferences();
        everything.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(Chromium.BROWSER.toFile());
        options.setCapability(ChromeOptions.LOGGING_PREFS, everything);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-sync",
                "--disable-background-networking",
                "--disable-component-update",
                "--no-first-run",
                "--force-prefers-reduced-motion",
                "--lang=en",
                "--accept-lang=en",
                "--window-size=1440,900");
        return options;
    }

    private FluentWait<WebDriver> patiently(String wanted) {
        return new WebDriverWait(driver, PATIENCE, PAUSE)
                .withMessage(() -> wanted + " on the page:\n" + text("body"))
                .ignoring(StaleElementReferenceException.class);
    }

    public void open(String address) {
        driver.get(address);
    }

    /** Waits for what a person would wait for. */
    public <T> T await(Function<WebDriver, T> seen) {
        return patiently("what was waited for").until(seen);
    }

    public void awaitText(String css, String text) {
        patiently(css + ": \"" + text + "\"")
                .until(page -> page.findElements(By.cssSelector(css)).stream()
                        .anyMatch(element -> element.getText().contains(text)));
    }

    public WebElement find(String css) {
        return patiently(css)
                .until(page -> page.findElements(By.cssSelector(css)).stream()
                        .filter(WebElement::isDisplayed)
                        .findFirst()
                        .orElse(null));
    }

    public List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    public String text(String css) {
        return String.valueOf(run("return document.querySelector(arguments[0])?.innerText ?? ''", css));
    }

    /** Presses the button or link that says these words. */
    public void press(String words) {
        pressable("button, [role=menuitem], a.button", words).click();
    }

    /** Confirms the dialog that is open, and waits until the act is done and its question gone. */
    public void submit(String words) {
        WebElement button = pressable("dialog button", words);
        button.click();
        patiently("the end of \"" + words + "\"").until(ExpectedConditions.stalenessOf(button));
    }

    private WebElement pressable(String css, String words) {
        return patiently("\"" + words + "\"")
                .until(page -> page.findElements(By.cssSelector(css)).stream()
                        .filter(WebElement::isDisplayed)
                        .filter(one -> one.getText().strip().equals(words) || words.equals(one.getAccessibleName()))
                        .findFirst()
                        .orElse(null));
    }

    /** Fills the field of this name. */
    public void fill(String name, String value) {
        WebElement field = find("[name='" + name + "']");
        field.clear();
        field.sendKeys(value);
    }

    /** Presses keys wherever the focus is. */
    public void type(CharSequence... keys) {
        new Actions(driver).sendKeys(String.join("", keys)).perform();
    }

    /** Goes on with the tabulator until the focus is on what says these words. */
    public void tabTo(String words) {
        for (int presses = 0; presses < 100; presses++) {
            type(Keys.TAB);
            WebElement here = driver.switchTo().activeElement();
            if (here.getAccessibleName().equals(words) || here.getText().strip().equals(words)) {
                return;
            }
        }
        throw new AssertionError("the keyboard does not reach \"" + words + "\" on the page:\n" + text("body"));
    }

    public WebElement focused() {
        return driver.switchTo().activeElement();
    }

    public Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    public boolean isTrue(String script) {
        return Boolean.TRUE.equals(run(script));
    }

    /** Runs a script that calls its last argument when it is done. */
    public Object runToTheEnd(String script, Object... arguments) {
        return driver.executeAsyncScript(script, arguments);
    }

    /** Turns the window into a telephone of this many points, or with nought back into a desk. */
    public void telephone(int width) {
        if (width == 0) {
            driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        } else {
            driver.executeCdpCommand(
                    "Emulation.setDeviceMetricsOverride",
                    Map.of("width", width, "height", 844, "deviceScaleFactor", 1, "mobile", true));
        }
    }

    public String cookie(String name) {
        return driver.manage().getCookieNamed(name).getValue();
    }

    /** As if nobody had ever been at this address: no cookies, nothing kept. */
    public void forgetEverything(URI address) {
        open("about:blank");
        driver.executeCdpCommand(
                "Storage.clearDataForOrigin", Map.of("origin", address.toString(), "storageTypes", "all"));
    }

    /** What the browser complained of since the last question. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
