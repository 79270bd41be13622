/**
 * Limits of the real cloud that a local run would otherwise hide, and the bounds of localcloud itself.
 * "Cloud" marks what CloudBase or WeChat enforces (with its source); "ours" marks a bound of this program.
 */

const KB = 1024
const MB = 1024 * KB

/** Cloud: rows of a `get` without `limit()` (@cloudbase/database 1.4.3, `Query.get`). */
export const ROWS_DEFAULT = 100
/** Cloud: the SDK caps `limit(n)` silently at this (@cloudbase/database 1.4.3). */
export const ROWS_MAX = 1000
/** Cloud: result of one database request; -602001 in the WeChat Cloud error table (云开发/参考信息). */
export const RESULT_BYTES_MAX = 1 * MB
/** Cloud: one packet to the database (WeChat Cloud quota page). */
export const ADMIN_BODY_BYTES_MAX = 16 * MB
/** Cloud: nesting of a BSON document (MongoDB Limits and Thresholds). */
export const NESTING_MAX = 100
/** Cloud: life of a transaction (its error text: "must be commit or abort in 30 seconds"; CloudBase's public tests). */
export const TRANSACTION_MS = 30_000
/** Cloud: collections of an environment (cloud.tencent.com/document/product/878/18436; CloudBase's FAQ says 100). */
export const COLLECTIONS_MAX = 300
/** Cloud: indexes of a collection, and fields of an index (cloud.tencent.com/document/product/878/18436). */
export const INDEXES_PER_COLLECTION_MAX = 100
export const INDEX_FIELDS_MAX = 31

/** Cloud: `data` of `wx.cloud.callFunction` should stay under this (云开发/基础概念/云开发能力). */
export const CALL_BYTES_ADVISED = 100 * KB
/** Ours: `data` above this is refused; the cloud's own hard limit is not published. */
export const CALL_BYTES_MAX = 1 * MB
/** Cloud: what a function may send to another one (SCF, synchronous event; product/583/11637). */
export const NESTED_CALL_BYTES_MAX = 6 * MB
/** Cloud: return value of a function; -604001 (云开发/参考信息). */
export const REPLY_BYTES_MAX = 1 * MB

/** Ours: a function without `timeout` in its config.json. The cloud's default of 3 s is what consoles are set up from. */
export const TIMEOUT_SECONDS_DEFAULT = 20
/** Cloud: `timeout` of a function, in seconds (CloudBase console and the schema of its CLI: 1–60). */
export const TIMEOUT_SECONDS_MAX = 60
/** Cloud: entries of `triggers` in a config.json (云开发/定时触发器: 目前仅支持一个触发器). */
export const TRIGGERS_PER_FUNCTION_MAX = 1
/** Cloud: characters of a trigger's name (云开发/定时触发器). */
export const TRIGGER_NAME_LENGTH_MAX = 60
/** Cloud: variables of a function, names and values together (SCF; product/583/11637). */
export const VARIABLES_BYTES_MAX = 4 * KB
/** Cloud: memory of a function instance by default (CloudBase function configuration page), in MB. */
export const FUNCTION_MEMORY_MB = 256
/** Ours: functions that callers may run at the same time; the rest queues. */
export const WORKERS_DEFAULT = 4
/** Ours: calls that may wait for a worker. The cloud refuses beyond 1000 instances of a function. */
export const QUEUED_CALLS_MAX = 1000
/** Ours: workers that nested calls may add beyond the cap. A bound, because a function may call itself. */
export const NESTED_WORKERS_MAX = 32
/** Ours: how long a worker beyond the cap is kept for the next nested call. */
export const SPARE_WORKER_IDLE_MS = 5_000

/** Ours: must outlive the SDK's idle sockets, or a request meets a closing connection (Node's global agent keeps alive). */
export const KEEP_ALIVE_MS = 65_000

/** Ours: invocations that are over and can still be blamed for a request that comes late. */
export const ENDED_INVOCATIONS_KEPT = 2_000
/**
 * Ours: invocations remembered by an environment, and about how many characters they take in all (a character is one or
 * two bytes); calls by an invocation, log lines by an invocation.
 */
export const INVOCATIONS_KEPT = 10_000
export const INVOCATION_CHARS_KEPT = 32 * MB
export const CALLS_KEPT = 1_000
export const LOG_LINES_KEPT = 1_000
/** Ours: how much of an event, of an answer and of a log line is remembered; how much of a request's detail. */
export const TEXT_CHARS_KEPT = 4_000
export const DETAIL_CHARS_KEPT = 400
/** Ours: planned faults that have struck and are shown for a while. */
export const SPENT_FAULTS_KEPT = 20
/** Ours: different un-indexed plans remembered by an environment. */
export const COLLECTION_SCANS_KEPT = 200

/** Cloud: path of a file in the storage (开发指引/核心能力/存储/文件名命名限制). */
export const FILE_PATH_BYTES_MAX = 850
/** Cloud: files in one request for links or removals (云开发/存储). */
export const FILES_PER_CALL_MAX = 50
/** Cloud: how long a link to a private file lives by default, in seconds (guide of the storage: two hours). */
export const FILE_LINK_SECONDS_DEFAULT = 7200
/** Ours: one file; the cloud has a bound of its own (-403001), which is not published. */
export const FILE_BYTES_MAX = 50 * MB
/** Ours: how long an upload may wait for its bytes, in seconds. */
export const UPLOAD_SECONDS = 600

/** Ours: one request to an open API; pictures beyond are for APIs that are not emulated. */
export const OPEN_API_BODY_BYTES_MAX = 2 * MB
/** Ours: what a page sends to an API of the phone. */
export const CLIENT_API_BYTES_MAX = 10 * KB
/** Cloud: templates in one `wx.requestSubscribeMessage`. Five on today's phones, three on older ones: the safe bound. */
export const TEMPLATES_PER_REQUEST_MAX = 3
/** Cloud: characters of a subscribe message's keywords by type (发送订阅消息, 订阅消息参数值内容限制说明). */
export const THING_CHARACTERS_MAX = 20
export const NUMBER_CHARACTERS_MAX = 32
export const LETTER_CHARACTERS_MAX = 32
export const SYMBOL_CHARACTERS_MAX = 5
export const CHARACTER_STRING_CHARACTERS_MAX = 32
export const AMOUNT_DIGITS_MAX = 10
export const PHONE_NUMBER_CHARACTERS_MAX = 17
export const CAR_NUMBER_CHARACTERS_MAX = 8
export const NAME_HAN_CHARACTERS_MAX = 10
export const NAME_LETTERS_MAX = 20
export const PHRASE_CHARACTERS_MAX = 5
/** Cloud: calls a minute (文本内容安全识别, 多媒体内容安全识别, 获取不限制的小程序码; 云调用 for all together). */
export const TEXT_CHECKS_PER_MINUTE_MAX = 4_000
export const MEDIA_CHECKS_PER_MINUTE_MAX = 2_000
export const CODES_PER_MINUTE_MAX = 5_000
export const OPEN_API_CALLS_PER_MINUTE_MAX = 100_000
/** Cloud: a text to check; in the first version of the API it may have 500 KB (文本内容安全识别). */
export const TEXT_CHECK_CHARACTERS_MAX = 2_500
export const OLD_TEXT_CHECK_BYTES_MAX = 500 * KB
/** Cloud: a picture or sound to check (多媒体内容安全识别: 单个文件大小不超过 10M). */
export const MEDIA_CHECK_BYTES_MAX = 10 * MB
/** Cloud: whose content is checked must have used the mini-program that lately, in ms; 61010 (文本内容安全识别). */
export const CONTENT_CHECK_VISIT_MS = 2 * 3600 * 1000
/** Cloud: the scene of a code, and its width in pixels (获取不限制的小程序码). */
export const SCENE_CHARACTERS_MAX = 32
export const CODE_WIDTH_MIN = 280
export const CODE_WIDTH_DEFAULT = 430
export const CODE_WIDTH_MAX = 1280
/** Cloud: how long the code for a phone number is good, in ms (获取手机号). */
export const PHONE_CODE_MS = 5 * 60 * 1000
/** Ours: how long a verdict on a picture takes; WeChat says within 30 minutes. */
export const MEDIA_CHECK_MS = 1_000

/** Ours: what an environment remembers of WeChat: messages, content checks, codes, people and their data. */
export const MESSAGES_KEPT = 50_000
export const CHECKS_KEPT = 20_000
export const CODES_KEPT = 10_000
export const PHONE_CODES_KEPT = 10_000
export const VISITORS_KEPT = 100_000
export const OPEN_DATA_KEPT = 10_000

/** Ours: inspector pages that are told of changes at one time. */
export const INSPECTOR_STREAMS_MAX = 16
/** Ours: the least time between two messages to an inspector, and the longest silence, in ms. */
export const INSPECTOR_PAUSE_MS = 100
export const INSPECTOR_BEAT_MS = 10_000
/** Ours: environments of one cloud that an inspector may make; each is held in memory. */
export const INSPECTOR_ENVIRONMENTS_MAX = 50
/** Ours: rows of one page of an inspector's list; characters that it shows of a document before it is opened. */
export const INSPECTOR_ROWS_MAX = 500
export const INSPECTOR_PREVIEW_CHARS = 1_000
