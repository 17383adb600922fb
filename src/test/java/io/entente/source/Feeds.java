package io.entente.source;

/** Small feeds and pages of made-up news. */
final class Feeds {
    static final String PARAGRAPHS = "<p>The foreign minister of Norland received the ambassador of Suderland on Monday"
            + " and spoke with him about fishing rights, the new ferry and the trade of the coming year.</p>"
            + "<p>Both sides want to meet again in the spring, the ministry said in the evening after the talks.</p>";

    private Feeds() {}

    /** An RSS feed with an entry for each title. */
    static String rss(String... titles) {
        StringBuilder items = new StringBuilder();
        for (String title : titles) {
            items.append("<item><title>")
                    .append(title)
                    .append("</title><link>https://news.example/")
                    .append(title.replaceAll("\\W+", "-"))
                    .append("</link><pubDate>Wed, 23 Mar 2022 08:15:00 GMT</pubDate></item>\n");
        }
        return "<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel><title>Example News</title>"
                + "<link>https://news.example</link><description>News</description>\n" + items + "</channel></rss>";
    }

    /** A page with a head of its own and some body. */
    static String page(String head, String body) {
        return "<!doctype html><html lang=\"en\"><head><title>A page</title>" + head + "</head><body>"
                + "<nav><a href=\"/\">Home</a></nav><article>" + body + "</article></body></html>";
    }
}
