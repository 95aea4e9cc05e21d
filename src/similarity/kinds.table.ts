/**
 * Things of one kind, as marks draw and name them: who buys by the picture takes RED GOATS for RED BULL, Sao Đỏ for
 * Sao Vàng. Lower case with accents, Vietnamese and English; a syllable that is mostly part of people's names is left
 * out. Own list.
 */
export const kindsOfThings: readonly (readonly [kind: string, words: string])[] = [
  [
    'animal',
    'bò|trâu|dê|cừu|heo|lợn|ngựa|chó|mèo|hổ|cọp|báo|gấu|voi|nai|hươu|thỏ|sóc|cáo|sói|chuột|khỉ|bull|ox|cow|buffalo|bison|goat|sheep|lamb|pig|horse|dog|cat|tiger|lion|leopard|bear|panda|elephant|deer|rabbit|fox|wolf|monkey|kangaroo|camel',
  ],
  [
    'bird',
    'gà|vịt|ngỗng|chim|cò|hạc|công|yến|én|sếu|cú|bird|chicken|rooster|duck|goose|eagle|hawk|falcon|owl|swan|crane|dove|pigeon|peacock|swallow|parrot|penguin',
  ],
  ['water', 'cá|tôm|cua|mực|ốc|rùa|sò|fish|shark|whale|dolphin|shrimp|crab|turtle|octopus'],
  ['insect', 'ong|bướm|kiến|tằm|bee|butterfly|ant|dragonfly'],
  ['myth', 'rồng|lân|phượng|dragon|phoenix|unicorn|griffin|pegasus'],
  [
    'colour',
    'đỏ|xanh|vàng|đen|trắng|tím|nâu|hồng|cam|xám|red|blue|green|yellow|black|white|purple|violet|brown|pink|orange|grey|gray|gold|golden|silver',
  ],
  ['light', 'trăng|sao|moon|sun|star|sky|comet'],
  ['ruler', 'vua|chúa|king|queen|prince|princess|emperor|lord|duke'],
  ['jewel', 'diamond|ruby|emerald|sapphire|pearl|jade|crystal|amber'],
  ['flower', 'sen|mai|cúc|lotus|rose|lily|orchid|tulip|daisy|jasmine|sunflower'],
  ['tree', 'tre|trúc|thông|dừa|cau|bamboo|pine|oak|palm|maple|willow'],
  [
    'number',
    'một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|one|two|three|four|five|six|seven|eight|nine|ten|double|triple',
  ],
];
