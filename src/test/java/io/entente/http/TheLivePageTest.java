package io.entente.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a real browser, the system's Chromium. */
class TheLivePageTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    @TempDir
    Path folder;

    @Test
    void newsPostedWhileThePageIsOpenMovesIt() throws Exception {
        assumeTrue(Files.isExecutable(CHROMIUM), "needs Chromium at " + CHROMIUM);
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        List<String> faults = new ArrayList<>();
        try (RunningService service = RunningService.start(folder);
                Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(CHROMIUM)
                                .setArgs(List.of(
                                        "--no-sandbox",
                                        "--disable-gpu",
                                        "--disable-background-networking",
                                        "--disable-component-update",
                                        "--disable-sync",
                                        "--no-first-run")))) {
            Page page = browser.newPage();
            page.onPageError(faults::add);
            page.onRequest(request -> {
                if (!request.url().startsWith(service.url())) {
                    faults.add("asked " + request.url());
                }
            });
            page.navigate(service.url() + "/");
            assertThat(page.locator("#empty")).containsText("No news yet");
            assertThat(page.locator("#live")).containsText("live");

            service.post("/api/v1/news", RunningService.VISIT);

            Locator row = page.locator("tr[data-pair=KHM-PAK]");
            assertThat(row).containsText("Cambodia");
            assertThat(page.locator("#empty")).isHidden();
            assertThat(page.locator("#toasts")).containsText("High level visit");
            assertThat(page.locator("#visits")).containsText("Pakistan → Cambodia");
            row.getByRole(AriaRole.BUTTON).click();
            assertThat(page.locator("#pair blockquote").first()).containsText("visit Cambodia");
        }
        assertThat(faults).isEmpty();
    }
}
