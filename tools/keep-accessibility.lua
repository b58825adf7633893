-- Keeps what pandoc leaves out when it turns a Word file into DocBook: the alternative texts of
-- pictures, the languages of words, and which words are the title of a figure.
--   pandoc -s -f docx+styles -t docbook5 -L tools/keep-accessibility.lua -M lang=en-GB \
--          --extract-media=. -o my-report.xml my-report.docx

local function escaped(text)
  return (text:gsub('[&<>"]', { ['&'] = '&amp;', ['<'] = '&lt;', ['>'] = '&gt;', ['"'] = '&quot;' }))
end

local function attribute(name, value)
  if value == nil or value == '' then return '' end
  return string.format(' %s="%s"', name, escaped(value))
end

-- A picture without alternative text is left without: `evenpage check` then asks for it.
local function media_object(element, image)
  local words = pandoc.utils.stringify(image.caption)
  local alt = words == '' and '' or '<alt>' .. escaped(words) .. '</alt>'
  return string.format('<%s>%s<imageobject><imagedata fileref="%s"%s%s/></imageobject></%s>', element, alt,
    escaped(image.src), attribute('width', image.attributes.width), attribute('depth', image.attributes.height),
    element)
end

function Image(image)
  return pandoc.RawInline('docbook', media_object('inlinemediaobject', image))
end

-- The language and direction of some words within a paragraph.
function Span(span)
  local language = attribute('xml:lang', span.attributes.lang) .. attribute('dir', span.attributes.dir)
  if language == '' then return span.content end
  local words = pandoc.List({ pandoc.RawInline('docbook', '<phrase' .. language .. '>') })
  words:extend(span.content)
  words:insert(pandoc.RawInline('docbook', '</phrase>'))
  return words
end

local function style_of(block)
  return block.t == 'Div' and (block.attributes['custom-style'] or ''):lower() or ''
end

-- Paragraphs in one of Word's own caption styles.
local function is_caption(block)
  return block ~= nil and style_of(block):find('caption$') ~= nil
end

local function picture_alone(block)
  while block.t == 'Div' and #block.content == 1 do block = block.content[1] end
  if (block.t == 'Para' or block.t == 'Plain') and #block.content == 1 and block.content[1].t == 'Image' then
    return block.content[1]
  end
end

-- A picture that stands alone is a figure; the caption below it is the figure's title.
local function figure(image, caption)
  local object = media_object('mediaobject', image)
  if not caption then return pandoc.RawBlock('docbook', '<informalfigure>' .. object .. '</informalfigure>') end
  local title = escaped(pandoc.utils.stringify(caption))
  return pandoc.RawBlock('docbook', '<figure><title>' .. title .. '</title>' .. object .. '</figure>')
end

-- pandoc gives a table's caption twice: as its title, and as a paragraph before it.
local function repeats_title(block, following)
  return is_caption(block) and following ~= nil and following.t == 'Table'
    and pandoc.utils.stringify(following.caption.long) == pandoc.utils.stringify(block)
end

local function figures(blocks)
  local kept = pandoc.List()
  local i = 1
  while i <= #blocks do
    local block = blocks[i]
    local image = picture_alone(block)
    if image then
      local caption = is_caption(blocks[i + 1]) and blocks[i + 1] or nil
      kept:insert(figure(image, caption))
      if caption then i = i + 1 end
    elseif repeats_title(block, blocks[i + 1]) then
      -- left out
    elseif block.t == 'Div' then
      kept:extend(figures(block.content))
    else
      kept:insert(block)
    end
    i = i + 1
  end
  return kept
end

-- Figures first: they need the pictures and styles that the others take away.
return {
  { Pandoc = function(document)
      document.blocks = figures(document.blocks)
      return document
    end },
  { Image = Image, Span = Span },
}
